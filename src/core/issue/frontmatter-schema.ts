import { z } from 'zod'
import { SEVERITIES, STATUSES } from './schema.ts'

const NOT_TEXT = 'must be text; put it in quotes'
const word = z.union([z.string(), z.number().transform(String)], NOT_TEXT)

/** One text, or a list of them; a single one may be written with commas. */
export const texts = z
  .union([word, z.array(word)], 'must be text or a list of texts')
  .transform((value) =>
    (Array.isArray(value) ? value : value.split(','))
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
const text = word.transform((value) => value.trim())

/** In any case of the letters, with a free text behind it: for JSON Schema, whose patterns know no flags. */
const startsWithOneOf = (words: readonly string[]): string => {
  const anyCase = (word: string) =>
    word.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`).replace('-', '[ -]')
  return `^(${words.map(anyCase).join('|')})($|[^A-Za-z0-9])`
}

const DAY = '(0[1-9]|[12]\\d|3[01])'
const TIME = '[T ]\\d{2}:\\d{2}(:\\d{2})?( ?(Z|[+-]\\d{2}:?\\d{2}))?'
const DATE_PATTERN = `^\\d{4}-(0[1-9]|1[0-2])(-${DAY}(${TIME})?)?$`

/**
 * What editors offer and accept is the one spelling that is recommended; reading takes more (`HIGH (P1)`,
 * `fixed`, `3 March 2025`), and `check --fix` brings it to this one.
 */
const date = (description: string) =>
  text.optional().meta({
    description: `${description} Written as YYYY-MM-DD; a month or a time of day is possible, too.`,
    anyOf: [{ type: 'string', pattern: DATE_PATTERN }],
    examples: ['2025-03-11', '2025-03', '2025-03-11T14:05Z'],
  })
const choice = (words: readonly string[], description: string) =>
  text.optional().meta({
    description: `${description} A free text may follow the word.`,
    anyOf: [{ enum: words }, { type: 'string', pattern: startsWithOneOf(words) }],
  })
const some = (description: string, examples: readonly (string | string[])[]) =>
  texts.optional().meta({ description, examples })

const files = z
  .union([word, z.array(word).min(1)], 'must be a path or a list of paths')
  .transform((value) => (Array.isArray(value) ? value : [value]).map((one) => one.trim()))
const side = (when: string) =>
  files.meta({
    description: `The file with the results ${when} the change, relative to the document; several files are repeats. \`#name\` behind it chooses one of several benchmarks.`,
    examples: [
      'results/before.json',
      'results/runs.json#export old',
      ['monday.json', 'friday.json'],
    ],
  })
const samplesSchema = z.strictObject({
  before: side('before'),
  after: side('after'),
  benchmark: text.optional().meta({ description: 'The benchmark as the tool names it.' }),
  metric: text.optional().meta({
    description: 'The metric as the tool names it, where a benchmark has several.',
  }),
})

/** The YAML block at the top of an issue; every key optional. It wins over the body. */
export const frontmatterSchema = z.strictObject({
  title: text.optional().meta({
    description: 'The problem in one line; without it the first heading of level 1 counts.',
    examples: ['Report export takes minutes'],
  }),
  status: choice(STATUSES, 'How far the issue is.'),
  severity: choice(SEVERITIES, 'How bad it is.'),
  date: date('When the issue was opened, or when it happened.'),
  updated: date('When the document last changed.'),
  resolvedDate: date('When the issue was resolved.'),
  due: date('When it is to be resolved; it is overdue afterwards.'),
  components: some('The parts of the product that are slow. A list, or one text with commas.', [
    ['Export', 'Orders'],
    'Export, Orders',
  ]),
  tags: some('Words to find the issue by. A list, or one text with commas.', [['database']]),
  authors: some('Who wrote the document. A list, or one text with commas.', [['Mira Holt']]),
  causes: some('Why it was slow: keys or words. What recurs is found by them.', [
    ['n-plus-one'],
    ['missing index'],
  ]),
  techniques: some('What was done about it: keys or words. What works is found by them.', [
    ['caching'],
    ['query-optimization', 'batching'],
  ]),
  related: some('Other issues by id, file name or title, or web addresses.', [['slow-import']]),
  supersedes: some('The issues that this one takes the place of.', [['slow-export-2024']]),
  series: some('The benchmark series that show it.', [['nightly/export']]),
  samples: z
    .array(samplesSchema, 'must be a list of before and after')
    .optional()
    .meta({
      description:
        'The results that the figures rest on, as any supported tool writes them: the page shows their runs and how sure the difference is.',
      examples: [[{ before: 'results/before.json', after: 'results/after.json' }]],
    }),
  draft: z
    .boolean()
    .optional()
    .meta({ description: 'Keeps the issue out of everything that is published.' }),
  aliases: some('Old ids or paths of this issue; they lead to its page.', [
    ['old-name'],
    ['/perf/old-name/'],
  ]),
  id: text.optional().meta({
    description: 'The name of the page in place of the one that the path of the file gives.',
    examples: ['slow-export'],
  }),
  lang: text.optional().meta({
    description:
      'The language of the document, a BCP 47 tag, where it is not that of the site. Chinese, Japanese, Korean and Portuguese are recognised.',
    examples: ['pt-BR', 'ja'],
  }),
  reviewBy: date('When the lessons are to be looked at again.'),
})
