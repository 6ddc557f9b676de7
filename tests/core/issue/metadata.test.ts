import { describe, expect, test } from 'vitest'
import { readText } from './read-fixture.ts'

describe('the title', () => {
  test.each([
    ['Issue 006: Slow import', 'Slow import'],
    ['Issue #6 – Slow import', 'Slow import'],
    ['ISSUE-006: Slow import', 'Slow import'],
    ['🐛 [Bug]: Slow import', 'Slow import'],
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
