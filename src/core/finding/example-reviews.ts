import type { Examples } from './examples.ts'

const issue = `---
status: resolved
causes: [n-plus-one]
---

# Slow export

## Summary

One query an entry.
`

const review = (body: string, head = 'title: The third quarter'): string => `---
${head}
period: 2026-Q3
---

${body}
`

/** Hand-written reviews, and their live components. */
export const reviewExamples: Examples<
  'bad-review' | 'review-code' | 'review-element' | 'review-prop'
> = {
  'bad-review': {
    file: '../reviews/2026-q3.mdx',
    wrong: review('A calm quarter.', 'titel: The third quarter\ntitle: Q3'),
    right: review('A calm quarter.'),
    at: [2, 1],
    facts: { problem: 'The key “titel” is not known. Did you mean “title”?' },
  },
  'review-code': {
    file: '../reviews/2026-q3.mdx',
    wrong: review("import Trend from '../Trend.astro'\n\n<Trend />"),
    right: review('<Trend />'),
    at: [6, 1],
    facts: { what: 'An import' },
  },
  'review-element': {
    file: '../reviews/2026-q3.mdx',
    wrong: review('What we learned:\n\n<Lesson limit={5} />'),
    right: review('What we learned:\n\n<Lessons limit={5} />'),
    at: [8, 1],
    facts: { name: '<Lesson>', meant: 'Lessons' },
  },
  'review-prop': {
    file: '../reviews/2026-q3.mdx',
    wrong: review('The export is <Gain issue="slow-exprot" /> now.'),
    right: review('The export is <Gain issue="slow-export" /> now.'),
    at: [6, 28],
    facts: {
      component: 'Gain',
      problem: 'There is no issue “slow-exprot”. Did you mean “slow-export”?',
    },
    beside: { 'slow-export.md': issue },
  },
}
