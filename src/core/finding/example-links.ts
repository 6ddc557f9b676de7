import type { Examples } from './examples.ts'

const file = 'slow-export.md'

const PLAIN_IMAGE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"><rect width="60" height="20"/></svg>'

/** Links, and the images that a document shows. */
export const linkExamples: Examples<
  | 'broken-link'
  | 'broken-anchor'
  | 'unpublished-file'
  | 'missing-asset'
  | 'remote-image'
  | 'unknown-image'
  | 'scripted-image'
> = {
  'broken-link': {
    file,
    wrong: `# Slow export

Much like [the slow import](slow-imprt.md).
`,
    right: `# Slow export

Much like [the slow import](slow-import.md).
`,
    at: [3, 11],
    facts: { target: 'slow-imprt.md' },
    beside: { 'slow-import.md': '# Slow import\n' },
  },
  'broken-anchor': {
    file,
    wrong: `# Slow export

The cause is [that of the import](slow-import.md#cause).
`,
    right: `# Slow export

The cause is [that of the import](slow-import.md#root-cause).
`,
    at: [3, 14],
    facts: { target: 'slow-import.md#cause' },
    beside: { 'slow-import.md': '# Slow import\n\n## Root cause\n\nOne query for each row.\n' },
  },
  'unpublished-file': {
    file,
    wrong: `# Slow export

The query is in [export.sql](export.sql).
`,
    right: `# Slow export

The query is in [export.sql](https://git.example.com/shop/blob/main/export.sql).
`,
    at: [3, 17],
    facts: { target: 'export.sql' },
    beside: { 'export.sql': 'select * from orders;\n' },
  },
  'missing-asset': {
    file,
    wrong: `# Slow export

![Where the time goes](images/profile.svg)
`,
    right: `# Slow export

![Where the time goes](profile.svg)
`,
    at: [3, 1],
    facts: { src: 'images/profile.svg' },
    beside: { 'profile.svg': PLAIN_IMAGE },
  },
  'remote-image': {
    file,
    wrong: `# Slow export

![Where the time goes](https://img.example.com/profile.svg)
`,
    right: `# Slow export

![Where the time goes](profile.svg)
`,
    at: [3, 1],
    facts: { src: 'https://img.example.com/profile.svg' },
    beside: { 'profile.svg': PLAIN_IMAGE },
  },
  'unknown-image': {
    file,
    wrong: `# Slow export

![Where the time goes](profile.tiff)
`,
    right: `# Slow export

![Where the time goes](profile.svg)
`,
    at: [3, 1],
    facts: { src: 'profile.tiff' },
    beside: { 'profile.tiff': 'II*\0', 'profile.svg': PLAIN_IMAGE },
  },
  'scripted-image': {
    file,
    wrong: `# Slow export

![Where the time goes](flame-graph.svg)
`,
    right: `# Slow export

![Where the time goes](profile.svg)
`,
    at: [3, 1],
    facts: { src: 'flame-graph.svg' },
    beside: {
      'flame-graph.svg': PLAIN_IMAGE.replace('<rect', '<script>zoom()</script><rect'),
      'profile.svg': PLAIN_IMAGE,
    },
  },
}
