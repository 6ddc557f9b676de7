import { describe, expect, test } from 'vitest'
import { parseSeverity, parseStatus } from '../../../src/core/vocabulary/severity-status.ts'

describe('parseSeverity', () => {
  test.each([
    ['🔴 Critical (P0)', 'critical'],
    ['P0 - Blocking', 'critical'],
    ['SEV-1', 'critical'],
    ['CRÍTICA', 'critical'],
    ['HIGH - commands time out', 'high'],
    ['2 - High', 'high'],
    ['SEV-2（全面停止）', 'high'],
    ['Média (só afeta o painel)', 'medium'],
    ['🔥 **MEDIUM**', 'medium'],
    ['LOW (display only)', 'low'],
    ['SEV-4（軽微）', 'low'],
    ['Highway', undefined],
    ['not so bad', undefined],
  ])('reads %s as %s', (text, severity) => {
    expect(parseSeverity(text)).toBe(severity)
  })
})

describe('parseStatus', () => {
  test.each([
    ['Root cause identified', 'open'],
    ['🔴 RECURRING OUTAGE', 'open'],
    ['Not yet fixed', 'open'],
    ['Ready for execution', 'open'],
    ['Draft - pending implementation', 'open'],
    ['New', 'open'],
    ['Confirmed', 'open'],
    ['Awaiting deployment', 'in-progress'],
    ['未対応', 'open'],
    ['🚧 implementing', 'in-progress'],
    ['IN_PROGRESS', 'in-progress'],
    ['Partially fixed', 'in-progress'],
    ['Em andamento', 'in-progress'],
    ['进行中', 'in-progress'],
    ['engineering-review', 'in-progress'],
    ['Monitoring the fix', 'testing'],
    ['Ready for testing', 'testing'],
    ['✅ **RESOLVED** - fixed by the new index', 'resolved'],
    ['✅ SUCCESSFULLY COMPLETED', 'resolved'],
    ['100% COMPLETE', 'resolved'],
    ['Phase 2 of the cache complete', 'resolved'],
    ['✅ implementation-complete', 'resolved'],
    ['✅ PRODUCTION READY', 'resolved'],
    ['RESOLVED (with ongoing monitoring)', 'resolved'],
    ['✅ TODAS AS CORREÇÕES APLICADAS', 'resolved'],
    ['✅ 核心优化完成', 'resolved'],
    ['対応完了', 'resolved'],
    ["Won't fix", 'closed'],
    ['Abandoned', 'closed'],
    ['Production outage', undefined],
    ['After the second round', undefined],
  ])('reads %s as %s', (text, status) => {
    expect(parseStatus(text)).toBe(status)
  })
})
