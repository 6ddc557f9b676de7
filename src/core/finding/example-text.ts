import type { Examples } from './examples.ts'

const file = 'slow-export.md'

/** The text itself: encoding, structure, HTML, what should not be published. */
export const textExamples: Examples<
  | 'mojibake'
  | 'not-utf8'
  | 'unclosed-fence'
  | 'duplicate-heading'
  | 'unsafe-html'
  | 'possible-secret'
  | 'too-complex'
  | 'unreadable-file'
> = {
  mojibake: {
    file,
    wrong: `# Slow export

A row takes 35 Âµs; the driver doesnâ€™t batch.
`,
    right: `# Slow export

A row takes 35 µs; the driver doesn’t batch.
`,
    at: [3, 16],
    facts: { found: 'Âµ', meant: 'µ' },
  },
  'not-utf8': {
    file,
    wrong: `# Slow export

The export to the caf\u00E9s takes four minutes.
`,
    right: `# Slow export

The export to the caf\u00E9s takes four minutes.
`,
    at: [3, 22],
    facts: { offset: 36 },
    isLatin1: true,
  },
  'unclosed-fence': {
    file,
    wrong: `# Slow export

\`\`\`sql
select * from orders where year = 2024

## Root cause

One query for each order.
`,
    right: `# Slow export

\`\`\`sql
select * from orders where year = 2024
\`\`\`

## Root cause

One query for each order.
`,
    at: [3, 1],
    facts: { fence: '```' },
  },
  'duplicate-heading': {
    file,
    wrong: `# Slow export

## Measurements

Before the change.

## Measurements

After the change.
`,
    right: `# Slow export

## Measurements before

Before the change.

## Measurements after

After the change.
`,
    at: [7, 4],
    facts: { heading: 'Measurements', firstLine: 3 },
  },
  'unsafe-html': {
    file,
    wrong: `# Slow export

The page waits for <script src="export.js"></script> to load.
`,
    right: `# Slow export

The page waits for \`<script src="export.js"></script>\` to load.
`,
    at: [3, 20],
    facts: { what: 'The element <script>' },
  },
  'possible-secret': {
    file,
    wrong: `# Slow export

    GET /export?year=2024
    Authorization: Bearer q8Zr4TnV0bLw2YkXs7Dh
`,
    right: `# Slow export

    GET /export?year=2024
    Authorization: Bearer <token>
`,
    at: [4, 27],
    facts: { kind: 'a bearer token' },
  },
  'too-complex': {
    file,
    wrong: `# Slow export

${'> '.repeat(66)}Forwarded: the export is slow.
`,
    right: `# Slow export

> Forwarded: the export is slow.
`,
    at: [3, 1],
    facts: { what: 'Quotes or lists nested 66 deep', limit: '64' },
  },
  'unreadable-file': {
    file,
    wrong: '',
    right: `# Slow export
`,
    at: [1, 1],
    facts: { problem: 'it is a link that leads out of the content folder' },
    leadsTo: '../../notes/slow-export.md',
  },
}
