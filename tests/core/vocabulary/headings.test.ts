import { describe, expect, test } from 'vitest'
import { makeHeadingWords, parseHeading } from '../../../src/core/vocabulary/headings.ts'

const builtIn = makeHeadingWords()
const keyOf = (heading: string) => parseHeading(heading, builtIn)?.key

describe('a heading', () => {
  test.each([
    ['Root Cause', 'root-cause'],
    ['## 3. 🔍 Root Cause Analysis:', 'root-cause'],
    ['4️⃣ Root cause (confirmed)', 'root-cause'],
    ['IV. Root Cause', 'root-cause'],
    ['Root causes identified', 'root-cause'],
    ['Root Cause Summary', 'root-cause'],
    ['Why was it slow?', 'root-cause'],
    ['Why the nightly import failed', 'root-cause'],
    ['Por que o relatório é lento?', 'root-cause'],
    ['Análise da Causa Raiz', 'root-cause'],
    ['二、根本原因分析', 'root-cause'],
    ['直接原因', 'root-cause'],
    ['LIÇÕES APRENDIDAS', 'lessons'],
    ['💡 Key Takeaways ✅', 'lessons'],
    ['Lessons from the outage', 'lessons'],
    ['技術的教訓', 'lessons'],
    ['经验教训（草稿）', 'lessons'],
    ['What went well', 'retrospective'],
    ['タイムライン', 'timeline'],
    ['时间线', 'timeline'],
    ['Rollback Plan', 'rollback'],
    ['Alternatives considered', 'alternatives'],
    ['監視', 'monitoring'],
    ['Próximos Passos', 'actions'],
    ['Arquivos Modificados:', 'files-changed'],
    ['サマリー', 'summary'],
  ])('“%s” is known as %s', (heading, key) => {
    expect(keyOf(heading)).toBe(key)
  })

  test.each([
    'Why tests may have passed',
    'Why this position is optimal',
    'Lessons table in the database schema of the school',
    'Phase 2: Root cause validation',
    'Problem #2: Timeouts in the browser',
    'Root',
    '',
  ])('“%s” says nothing known', (heading) => {
    expect(keyOf(heading)).toBeUndefined()
  })

  test.each([
    ['Root Cause: no index on orders', 'no index on orders'],
    ['Root Cause #4: stale cache (the critical one)', 'stale cache (the critical one)'],
    ['Root cause – pool too small', 'pool too small'],
    ['根本原因：连接池太小', '连接池太小'],
    ['Root Cause', ''],
  ])('“%s” says “%s” behind its kind', (heading, tail) => {
    expect(parseHeading(heading, builtIn)).toEqual({ key: 'root-cause', tail })
  })
})

describe("a team's own headings", () => {
  const words = makeHeadingWords({ 'root-cause': ['What Broke?'], none: ['Overview'] })

  test('are known beside the built-in ones', () => {
    expect(parseHeading('## 2. What broke', words)?.key).toBe('root-cause')
    expect(parseHeading('Root cause', words)?.key).toBe('root-cause')
  })

  test('take their meaning from built-in ones', () => {
    expect(parseHeading('Overview', words)).toBeUndefined()
    expect(parseHeading('Overview: search', words)).toBeUndefined()
    expect(parseHeading('Overview', builtIn)?.key).toBe('summary')
  })
})
