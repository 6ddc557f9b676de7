import { expect, test } from 'vitest'
import { parseColumn } from '../../../src/core/vocabulary/columns.ts'

test.each([
  ['Before', 'before', ''],
  ['⏱️ Before', 'before', ''],
  ['Before p50', 'before', 'p50'],
  ['Before (91 rules)', 'before', '91 rules'],
  ['Queries Before', 'before', 'Queries'],
  ['Queries (before)', 'before', 'Queries'],
  ['Build 15.42 (ANTES)', 'before', 'Build 15.42'],
  ['Pre-migration', 'before', 'migration'],
  ['Baseline', 'before', ''],
  ['Without cache', 'before', 'cache'],
  ['Sem Otimização', 'before', 'Otimização'],
  ['Timeout Anterior', 'before', 'Timeout'],
  ['优化前', 'before', ''],
  ['内存优化前', 'before', '内存'],
  ['改善前', 'before', ''],
  ['After', 'after', ''],
  ['Time After', 'after', 'Time'],
  ['With cache', 'after', 'cache'],
  ['Após P1', 'after', 'P1'],
  ['Timeout Novo', 'after', 'Timeout'],
  ['优化后', 'after', ''],
  ['改善後', 'after', ''],
  ['After (Phase 2)', 'after', 'Phase 2'],
  ['Expected After', 'after', ''],
  ['Current', 'current', ''],
  ['Atual', 'current', ''],
  ['当前', 'current', ''],
  ['Actual', 'outcome', ''],
  ['Projected', 'hope', ''],
  ['Target', 'target', ''],
  ['Target p95', 'target', 'p95'],
  ['Phase 2', 'stage', 'Phase 2'],
  ['v2', 'stage', 'v2'],
  ['Improvement', 'change', ''],
  ['Δ %', 'change', '%'],
  ['Time Saved', 'change', 'Time'],
  ['Expected gain', 'change', ''],
  ['Melhoria', 'change', ''],
  ['内存减少', 'change', '内存'],
  ['Metric', 'metric', ''],
  ['指标', 'metric', ''],
  ['Unit', 'unit', ''],
  ['#', 'index', ''],
  ['Linha(s)', 'index', ''],
  ['p50', 'other', 'p50'],
  ['Endpoint', 'other', 'Endpoint'],
  ['', 'other', ''],
])('reads the head “%s” as %s', (text, role, subject) => {
  expect(parseColumn(text)).toMatchObject({ role, subject })
})

test.each([
  ['After (estimated)', true],
  ['Expected After', true],
  ['Depois (estimado)', true],
  ['预期优化后', true],
  ['After', false],
])('knows whether “%s” is a hope', (text, expected) => {
  expect(parseColumn(text).expected).toBe(expected)
})
