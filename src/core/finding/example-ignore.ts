import type { Examples } from './examples.ts'

const file = 'slow-export.md'

/** Comments that leave findings out. */
export const ignoreExamples: Examples<'unknown-ignore' | 'unexplained-ignore' | 'unused-ignore'> = {
  'unknown-ignore': {
    file,
    wrong: `# Slow export

<!-- benchlore-ignore remote-images: the graph is live -->

![Exports of today](https://img.example.com/today.svg)
`,
    right: `# Slow export

<!-- benchlore-ignore remote-image: the graph is live -->

![Exports of today](https://img.example.com/today.svg)
`,
    at: [3, 1],
    facts: { code: 'remote-images', known: ['remote-image'] },
    also: 'remote-image',
  },
  'unexplained-ignore': {
    file,
    wrong: `# Slow export

<!-- benchlore-ignore remote-image -->

![Exports of today](https://img.example.com/today.svg)
`,
    right: `# Slow export

<!-- benchlore-ignore remote-image: the graph is live -->

![Exports of today](https://img.example.com/today.svg)
`,
    at: [3, 1],
    facts: { codes: 'remote-image' },
    also: 'remote-image',
  },
  'unused-ignore': {
    file,
    wrong: `# Slow export

<!-- benchlore-ignore remote-image: the graph is live -->

The graph of today showed nothing unusual.

![Exports of that day](exports.svg)
`,
    right: `# Slow export

The graph of today showed nothing unusual.

![Exports of that day](exports.svg)
`,
    at: [3, 1],
    facts: { code: 'remote-image' },
    beside: {
      'exports.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="20"></svg>',
    },
  },
}
