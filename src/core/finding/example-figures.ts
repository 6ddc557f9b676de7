import type { Examples } from './examples.ts'

const file = 'slow-export.md'

/** Claims, targets and units: what the figures of a document tell. */
export const figureExamples: Examples<
  | 'claim-mismatch'
  | 'claim-ambiguous'
  | 'degradation-mismatch'
  | 'target-not-met'
  | 'missing-after'
  | 'unit-mismatch'
> = {
  'claim-mismatch': {
    file,
    wrong: `# Slow export

| Export of | Before | After | Improvement  |
| --------- | ------ | ----- | ------------ |
| a year    | 240 s  | 48 s  | 10× speedup  |
`,
    right: `# Slow export

| Export of | Before | After | Improvement  |
| --------- | ------ | ----- | ------------ |
| a year    | 240 s  | 48 s  | 5× speedup   |
`,
    at: [5, 32],
    facts: { claim: '10× speedup', computed: '5× as fast (time −80\u202F%)' },
  },
  'claim-ambiguous': {
    file,
    wrong: `# Slow export

| Export of | Before | After | Improvement |
| --------- | ------ | ----- | ----------- |
| a year    | 240 s  | 48 s  | 80 % faster |
`,
    right: `# Slow export

| Export of | Before | After | Improvement    |
| --------- | ------ | ----- | -------------- |
| a year    | 240 s  | 48 s  | 80 % less time |
`,
    at: [5, 32],
    facts: {
      claim: '80 % faster',
      computed: '5× as fast (time −80\u202F%)',
      reading: 'time saved',
    },
  },
  'degradation-mismatch': {
    file,
    wrong: `# Performance Issue: Slow export

## Current Performance

- **Metric**: time of an export
- **Current Value**: 45 s
- **Baseline/Expected**: 10 s
- **Degradation**: 450% slower
`,
    right: `# Performance Issue: Slow export

## Current Performance

- **Metric**: time of an export
- **Current Value**: 45 s
- **Baseline/Expected**: 10 s
- **Degradation**: 350% slower
`,
    at: [8, 20],
    facts: { claim: '450% slower', computed: '4.5× as long (time +350\u202F%)' },
  },
  'target-not-met': {
    file,
    wrong: `# Performance Issue: Slow export

**Target Performance**: < 10 s

| Export of | Before | After |
| --------- | ------ | ----- |
| a year    | 240 s  | 48 s  |

**Target Met**: Yes
`,
    right: `# Performance Issue: Slow export

**Target Performance**: < 10 s

| Export of | Before | After |
| --------- | ------ | ----- |
| a year    | 240 s  | 48 s  |

**Target Met**: No
`,
    at: [9, 17],
    facts: { target: '< 10 s', reached: '48\u202Fs' },
  },
  'missing-after': {
    file,
    wrong: `# Performance Issue: Slow export

## Benchmark Results

**Before Optimization**:

- Export of a year: 240 s

**After Optimization**:

- Export of a month: 4 s
`,
    right: `# Performance Issue: Slow export

## Benchmark Results

**Before Optimization**:

- Export of a year: 240 s

**After Optimization**:

- Export of a year: 48 s
`,
    at: [7, 3],
    facts: { metric: 'Export of a year' },
  },
  'unit-mismatch': {
    file,
    wrong: `# Slow export

| Export of | Before | After |
| --------- | ------ | ----- |
| a year    | 240 s  | 48 MB |
`,
    right: `# Slow export

| Export of | Before | After |
| --------- | ------ | ----- |
| a year    | 240 s  | 48 s  |
`,
    at: [5, 24],
    facts: { metric: 'a year', before: 's', after: 'B' },
  },
}
