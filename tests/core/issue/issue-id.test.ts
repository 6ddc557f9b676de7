import { describe, expect, test } from 'vitest'
import { formatIssueId } from '../../../src/core/issue/issue-id.ts'

describe('formatIssueId', () => {
  test.each([
    ['Slow export (v2).md', 'slow-export-v2'],
    ['2025/API/Checkout.markdown', '2025-api-checkout'],
    ['--odd__name--.md', 'odd-name'],
    ['v1.2.mdx', 'v1-2'],
  ])('%s → %s', (file, id) => {
    expect(formatIssueId(file)).toBe(id)
  })

  test('names without Latin letters get a digest, each its own', () => {
    const [a, b] = [formatIssueId('2025/遅い.md'), formatIssueId('2025/重い.md')]
    expect(a).toMatch(/^2025-issue-[0-9a-f]{8}$/)
    expect(a).not.toBe(b)
    expect(formatIssueId('🐌.md')).toMatch(/^issue-[0-9a-f]{8}$/)
  })

  test('very long paths are cut to what a file system takes, and stay apart', () => {
    const long = 'a'.repeat(300)
    expect(formatIssueId(`${long}1.md`)).toHaveLength(120)
    expect(formatIssueId(`${long}1.md`)).not.toBe(formatIssueId(`${long}2.md`))
  })
})
