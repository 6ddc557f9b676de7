import { frontmatterKeys } from '../issue/frontmatter.ts'
import type { Examples } from './examples.ts'

const file = 'slow-export.md'

/** What can be wrong in the YAML block, and with ids and aliases. */
export const frontmatterExamples: Examples<
  | 'frontmatter-invalid'
  | 'frontmatter-unknown-key'
  | 'frontmatter-disagrees'
  | 'duplicate-id'
  | 'duplicate-alias'
  | 'bad-alias'
> = {
  'frontmatter-invalid': {
    file,
    wrong: `---
title: Export: four minutes for a year
---

One query for each order.
`,
    right: `---
title: 'Export: four minutes for a year'
---

One query for each order.
`,
    at: [2, 8],
    facts: { problem: 'A value that holds a colon and a space must stand in quotes.' },
  },
  'frontmatter-unknown-key': {
    file,
    wrong: `---
title: Slow export
serverity: high
---
`,
    right: `---
title: Slow export
severity: high
---
`,
    at: [3, 1],
    facts: { key: 'serverity', meant: 'severity', known: frontmatterKeys },
  },
  'frontmatter-disagrees': {
    file,
    wrong: `---
severity: low
---

# Slow export

**Severity**: HIGH
`,
    right: `---
severity: high
---

# Slow export

**Severity**: HIGH
`,
    at: [2, 11],
    facts: { key: 'severity', front: 'low', body: 'high', bodyLine: 7 },
  },
  'duplicate-id': {
    file: 'slow_export.md',
    wrong: `# The export is slow again
`,
    right: `---
id: slow-export-again
---

# The export is slow again
`,
    at: [1, 1],
    facts: { id: 'slow-export', otherFile: 'slow-export.md' },
    beside: { 'slow-export.md': '# Slow export\n' },
  },
  'duplicate-alias': {
    file,
    wrong: `---
aliases: [export-timeout]
---

# Slow export
`,
    right: `---
aliases: [export-minutes]
---

# Slow export
`,
    at: [2, 11],
    facts: { alias: 'export-timeout', otherFile: 'export-timeout.md' },
    beside: { 'export-timeout.md': '# Export runs into the timeout\n' },
  },
  'bad-alias': {
    file,
    wrong: `---
aliases: [/issues.json]
---

# Slow export
`,
    right: `---
aliases: [/perf/export/]
---

# Slow export
`,
    at: [2, 11],
    facts: { alias: '/issues.json', problem: 'the site has pages or files of its own there' },
  },
}
