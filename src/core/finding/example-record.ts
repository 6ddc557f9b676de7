import type { Examples } from './examples.ts'

const file = 'slow-export.md'

/** What a record says of itself: title, dates, severity, status, completeness. */
export const recordExamples: Examples<
  | 'missing-title'
  | 'bad-date'
  | 'ambiguous-date'
  | 'date-spelling'
  | 'resolved-before-opened'
  | 'unknown-severity'
  | 'unknown-status'
  | 'placeholder-left'
  | 'resolved-incomplete'
  | 'empty-document'
> = {
  'missing-title': {
    file,
    wrong: `Exports of a year take four minutes.
`,
    right: `# Exports of a year take four minutes

Seen since the release of March.
`,
    at: [1, 1],
    facts: { fileName: 'slow-export.md' },
  },
  'bad-date': {
    file,
    wrong: `# Performance Issue: Slow export

**Date**: 2025-02-30
`,
    right: `# Performance Issue: Slow export

**Date**: 2025-02-28
`,
    at: [3, 11],
    facts: { label: 'Date', value: '2025-02-30' },
  },
  'ambiguous-date': {
    file,
    wrong: `# Performance Issue: Slow export

**Date**: 04/05/2025
`,
    right: `# Performance Issue: Slow export

**Date**: 2025-04-05
`,
    at: [3, 11],
    facts: { value: '04/05/2025', read: '2025-05-04' },
  },
  'date-spelling': {
    file,
    wrong: `# Performance Issue: Slow export

**Date**: April 5, 2025
`,
    right: `# Performance Issue: Slow export

**Date**: 2025-04-05
`,
    at: [3, 11],
    facts: { value: 'April 5, 2025', iso: '2025-04-05' },
  },
  'resolved-before-opened': {
    file,
    wrong: `# Performance Issue: Slow export

**Date**: 2025-02-20
**Resolved Date**: 2025-02-19
`,
    right: `# Performance Issue: Slow export

**Date**: 2025-02-10
**Resolved Date**: 2025-02-19
`,
    at: [4, 20],
    facts: { resolved: '2025-02-19', opened: '2025-02-20' },
  },
  'unknown-severity': {
    file,
    wrong: `# Performance Issue: Slow export

**Severity**: annoying
`,
    right: `# Performance Issue: Slow export

**Severity**: MEDIUM - annoying, but the nightly export is not affected
`,
    at: [3, 15],
    facts: { value: 'annoying' },
  },
  'unknown-status': {
    file,
    wrong: `# Performance Issue: Slow export

**Status**: somewhere
`,
    right: `# Performance Issue: Slow export

**Status**: in progress, waiting for the new index
`,
    at: [3, 13],
    facts: { value: 'somewhere' },
  },
  'placeholder-left': {
    file,
    wrong: `# Performance Issue: Slow export

**Affected Component**: Export
**Test Environment**: [Machine and data]
`,
    right: `# Performance Issue: Slow export

**Affected Component**: Export
**Test Environment**: 4 cores, the orders of 2024
`,
    at: [4, 23],
    facts: { text: '[Machine and data]' },
  },
  'resolved-incomplete': {
    file,
    wrong: `# Performance Issue: Slow export

**Status**: RESOLVED
**Resolved Date**: 2025-02-19

**Resolution Summary**: The export reads all orders with one query.

| Export of | Before | After |
| --------- | ------ | ----- |
| a year    | 240 s  | 12 s  |
`,
    right: `# Performance Issue: Slow export

**Status**: RESOLVED
**Resolved Date**: 2025-02-19

**Resolution Summary**: The export reads all orders with one query.

| Export of | Before | After |
| --------- | ------ | ----- |
| a year    | 240 s  | 12 s  |

## Lessons Learned

- Count the queries of an export in its test.
`,
    at: [3, 13],
    facts: { status: 'resolved', missing: 'lessons learned' },
  },
  'empty-document': {
    file,
    wrong: '\n',
    right: `# Performance Issue: Slow export
`,
    at: [1, 1],
    facts: {},
  },
}
