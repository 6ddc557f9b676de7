import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

describe('the title', () => {
  test.each([
    ['Issue 006: Slow import', 'Slow import'],
    ['Issue #6 – Slow import', 'Slow import'],
    ['ISSUE-006: Slow import', 'Slow import'],
    ['🐛 [Bug]: Slow import', 'Slow import'],
    ['[PERF] Slow import', 'Slow import'],
    ['Debug Report: Slow import', 'Slow import'],
    ['Detailed Analysis Report: Slow import', 'Slow import'],
    ['Incident Report: PERF-407 – Slow import', 'Slow import'],
    ['PM-2026-012: Slow import', 'Slow import'],
    ['SHOP-118: Slow import', 'Slow import'],
    ['RELATÓRIO: Importação lenta', 'Importação lenta'],
    ['🚨 Relatório de Incidente - Importação lenta', 'Importação lenta'],
    ['ポストモーテム: 取り込みの遅延', '取り込みの遅延'],
    ['故障报告：导入缓慢', '导入缓慢'],
    ['Slow import - COMPLETE ✅', 'Slow import - COMPLETE'],
    ['Import - Final Report', 'Import - Final Report'],
    ['Final Report - Import', 'Final Report - Import'],
    ['Issues of the import: a list', 'Issues of the import: a list'],
    ['SHA-256: slow hashing', 'SHA-256: slow hashing'],
    ['PERF-12 Slow import', 'PERF-12 Slow import'],
  ])('of “%s” is “%s”', (heading, title) => {
    expect(readText(`# ${heading}\n`).issue.title).toBe(title)
  })
})

describe('the metadata of a record', () => {
  const read = (body: string) => readText(`# Slow import\n\n${body}\n`).issue

  test.each([
    ['bold lines', '**Status**: Open\n**Severity**: High'],
    ['bullets', '- **Status:** Open\n- **Severity:** High'],
    ['a quote', '> **Status**: Open\n> **Severity**: High'],
    ['a table', '| Field | Value |\n|---|---|\n| Status | Open |\n| Severity | High |'],
    ['plain lines', 'Status: Open\nSeverity: High'],
    ['one line', '**Status**: Open | Severity: High'],
    ['a section', '## Metadata\n\n- **Status:** Open\n- **Severity:** High'],
    ['a first section', '## Incident Summary\n\n**Status**: Open\n**Severity**: High'],
    ['headings', '## ✅ Status: Open\n\n## Severity\n\nHigh'],
    ['a table of one row', '| Date | Severity | Status |\n|---|---|---|\n| 2025 | High | Open |'],
    [
      'a last paragraph',
      '## Summary\n\nSlow.\n\n## Fix\n\nAn index.\n\nStatus: OPEN\nSeverity: HIGH',
    ],
    ['a footer', '## Fix\n\nAn index.\n\n---\n\n*Status: OPEN*\n*Severity: HIGH*'],
    ['Portuguese', '**Status**: Aberto\n**Severidade**: Alta'],
    ['Chinese', '> **状态**: 进行中\n> **严重程度**: 高'],
    ['Japanese', '| 項目 | 値 |\n|---|---|\n| ステータス | 対応中 |\n| 重大度 | SEV-2 |'],
  ])('is read from %s', (_, body) => {
    const { status, severity } = read(body)
    expect(['open', 'in-progress']).toContain(status)
    expect(severity).toBe('high')
  })

  test.each([
    ['a finding', '## Summary\n\nSlow.\n\n## Findings\n\n### 1. Loop\n\n'],
    ['a graded finding', '## 🔴 HIGH: Loop\n\n'],
    ['a phase', '## Phase 1: Measure\n\n'],
    ['another part', '## Summary\n\nSlow.\n\n## The machine\n\n'],
  ])('is not what stands below %s', (_, head) => {
    const { status, severity, components, date } = read(
      `${head}**Status**: Fixed\n**Severity**: High\n**Component**: api\n**Date**: 2025-01-02`,
    )
    expect({ status, severity, components, date }).toEqual({
      status: null,
      severity: null,
      components: [],
      date: null,
    })
  })

  test('has the first status whose words are known', () => {
    const { status, statusText } = read('**Status**: 🟣 Purple\n\n## Status\n\nFixed')
    expect({ status, statusText }).toEqual({ status: 'resolved', statusText: 'Fixed' })
  })

  test.each([
    ['**Analysis Date**: 2025-01-02', { date: '2025-01-02' }],
    ['**Report Generated:** January 2, 2025', { date: '2025-01-02' }],
    ['## Date: 2025-01-02', { date: '2025-01-02' }],
    ['**Data:** 05/03/2025', { date: '2025-03-05' }],
    ['**Documento criado em:** 5 de março de 2025', { date: '2025-03-05' }],
    ['**创建时间**: 2025年10月3日', { date: '2025-10-03' }],
    ['**発生日時**: 不明\n**検知日時**: 2025-10-03', { date: '2025-10-03' }],
    ['**Date**: February 3-4, 2026', { date: '2026-02-03' }],
    ['**Date**: 2024-03-13 14:??', { date: '2024-03-13' }],
    ['**Last modified**: 2025-01-02', { updated: '2025-01-02' }],
    ['**Última atualização**: 02/01/2025', { updated: '2025-01-02' }],
    ['**最后更新**: 2025-01-02', { updated: '2025-01-02' }],
    ['**Date Completed**: 2025-01-02', { resolvedDate: '2025-01-02' }],
    ['**Fixed on**: 2025-01-02', { resolvedDate: '2025-01-02' }],
    ['**Data de conclusão**: 2 de janeiro de 2025', { resolvedDate: '2025-01-02' }],
    ['**復旧日時**: 2025-01-02 20:28 (JST)', { resolvedDate: '2025-01-02T20:28' }],
    ['## 完成时间\n\n2025-01-02', { resolvedDate: '2025-01-02' }],
    ['**Status**: ✅ FIXED (2025-01-02)', { resolvedDate: '2025-01-02' }],
    ['**Status**: Resolved on January 2, 2025', { resolvedDate: '2025-01-02' }],
    ['**Status**: Resolved. Next review: 2025-01-02', {}],
    ['**Status**: Closed · Date: 2025-01-02', { date: '2025-01-02' }],
    ['**Status**: Recurring - 2025-01-02 update', {}],
    ['**Next Review**: 2025-01-02', {}],
    ['**Deadline**: 2025-01-02', { due: '2025-01-02' }],
  ])('%s', (body, expected) => {
    const { date, updated, resolvedDate, due } = read(body)
    const none = { date: null, updated: null, resolvedDate: null, due: null }
    expect({ date, updated, resolvedDate, due }).toEqual({ ...none, ...expected })
  })

  test.each([
    ['**Affected Service**: api (n8n) on host-1', ['api (n8n) on host-1']],
    ['**Components**: api, worker (reads only)', ['api', 'worker']],
    ['**影響サービス**: api（読み取り）、worker', ['api', 'worker']],
    ['**Servidor**: 4GB RAM, 2 CPUs\n**Aplicação**: loja', ['loja']],
    ['**Component**: Export\n**Server**: host-1', ['Export']],
    ['## Affected Services\n\n- **api**: slow\n- `worker` - slower', ['api', 'worker']],
    ['## Impact\n\n**Affected Systems:**\n\n- ❌ api (no answers)\n- ✅ Billing', ['api']],
    ['## 1. A\n\n**Affected Service**: a\n\n## 2. B\n\n**Affected Service**: b', []],
    ['**Affected Areas**: Search is slow. So is the list.', []],
    ['## Components\n\n- a button\n- a list', []],
  ])('%s names the components', (body, components) => {
    expect(read(body).components).toEqual(components)
  })

  test('names authors and tags', () => {
    const { authors, tags } = read('**Autor:** Ana + Kim\n**Tags:** #cache, #sql')
    expect({ authors, tags }).toEqual({ authors: ['Ana', 'Kim'], tags: ['cache', 'sql'] })
  })

  test('is taken from frontmatter in other words where nothing else says it', () => {
    const { issue, findings } = readText(
      '---\ncreated_at: 2025-01-02\nupdatedOn: 2025-01-03\npriority: P1\nowner: Ana\nlabels: [sql]\nstate: merged\nsprint: 7\n---\n\n# Slow\n\n**Date**: 2025-01-01\n',
    )
    expect(issue).toMatchObject({
      date: '2025-01-01',
      updated: '2025-01-03',
      severity: 'high',
      authors: ['Ana'],
      tags: ['sql'],
      status: 'resolved',
    })
    const unknown = findings.filter(({ code }) => code === 'frontmatter-unknown-key')
    expect(unknown.map(({ line }) => line)).toEqual([8])
  })
})

describe('a record without a status', () => {
  const read = (body: string) => readText(`# Slow import\n\n${body}\n`).issue

  test.each([
    ['**Outcome:** Success - all rows', 'resolved'],
    ['**Outcome:** Abandoned', 'closed'],
    ['**Outcome:** Rows load faster now', null],
    ['**Closed:** 2025-03-05 09:10', 'closed'],
    ['**Completed**: 2025-03-05', 'resolved'],
    ['**Concluído em**: 2025-03-05', 'resolved'],
    ['**完成日期**: 2025-03-05', 'resolved'],
    ['**Completed**: not yet', null],
    ['**Mitigated at**: 2025-03-05 09:10', null],
  ])('has with “%s” the status %s', (line, status) => {
    expect(read(`## Completion\n\n${line}`).status).toBe(status)
  })

  test('has a status before an outcome', () => {
    expect(read('**Status**: Testing\n**Outcome**: Success').status).toBe('testing')
  })

  test.each([
    ['## Timeline\n\n- 09:10 down', null],
    ['## Plan\n\n- measure', 'open'],
  ])('is not known from a draft with “%s”: %s', (part, status) => {
    expect(read(`**Status**: Draft\n\n${part}`).status).toBe(status)
  })
})

describe('the date of a record that gives none', () => {
  test.each([
    ['Triage of 2025-03-05', '2025-03-05'],
    ['Import audit — 2025-03-05', '2025-03-05'],
    ['Import down (March 5, 2025)', '2025-03-05'],
    ['Import from 2025-03-05 to 2025-03-07', null],
    ['Import of 2025', null],
    ['Import of build 1.2025-03-05', null],
    ['Import (March 2025)', null],
  ])('is in its title “%s”: %s', (title, date) => {
    expect(readText(`# ${title}\n\nText.\n`).issue.date).toBe(date)
  })

  test('is not in the title where the record gives one', () => {
    expect(readText('# Import, 2025-03-05\n\n**Date**: 2025-04-01\n').issue.date).toBe('2025-04-01')
  })

  test('is the end of a range whose beginning nobody knows', () => {
    expect(readText('# Import\n\n**Date**: unknown – 2025-03-05\n').issue.date).toBe('2025-03-05')
  })
})
