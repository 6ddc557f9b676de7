import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { styleText } from 'node:util'
import { cutText } from '../core/insight/cut-text.ts'
import { describeGain } from '../core/insight/gain-text.ts'
import { indexIssues } from '../core/insight/similar-index.ts'
import { formatReasons } from '../core/insight/similar-reasons.ts'
import { type SimilarIssue, askSimilar } from '../core/insight/similar.ts'
import { decodeText } from '../core/markdown/decode.ts'
import { publicAddress } from '../core/site/addresses.ts'
import { issuePath } from '../core/site/paths.ts'
import { needContentFolder, openProject, type Project } from '../loader/open-project.ts'
import { type ContentEntry, createContentReader } from '../loader/read-content.ts'
import { formatSystemError, UserError } from '../loader/user-error.ts'
import { chooseValue, parseArguments, type Command } from './arguments.ts'
import { hasColors, print } from './output.ts'
import { visible } from './report/excerpt.ts'

const FORMATS = ['pretty', 'json'] as const
const MOST_RESULTS = 10

export const similar: Command = {
  usage: 'similar "text" [--format pretty|json] [--config FILE]',
  summary: 'find past issues like a title, an error or a stack trace',
  help: `Prints the published issues that are like the text, best first, ten at most, with what fixed
them, what it gained and why they are alike. “-” reads the text from standard input.

  --format FORMAT  pretty (the default) or json:
                   {query, results: [{id, title, status, score, url, path, why, fix, gain, lesson}]}
  --config FILE    the configuration file

Exit code: 0, also where nothing is found; 2 wrong use or configuration.`,
  run: async (args) => {
    const { values, positionals } = parseArguments(args, {
      format: { type: 'string', default: 'pretty' },
      config: { type: 'string' },
    })
    const format = chooseValue('--format', values.format, FORMATS)
    const project = openProject({ workingFolder: process.cwd(), configFile: values.config })
    const query = readQuery(positionals)
    needContentFolder(project)
    const found = findSimilarEntries(project, query, MOST_RESULTS)
    await print(format === 'json' ? formatJson(query, found, project) : formatPretty(found))
    return 0
  },
}

function readQuery(words: readonly string[]): string {
  const text = words.length === 1 && words[0] === '-' ? readStandardInput() : words.join(' ')
  if (text.trim() !== '') return text.trim()
  throw new UserError('Give a text to look for: benchlore similar "the export is slow".')
}

function readStandardInput(): string {
  try {
    return decodeText(readFileSync(0)).text
  } catch (error) {
    throw new UserError(`Standard input cannot be read: ${formatSystemError(error)}.`)
  }
}

/** An issue like a text, with its document. */
interface SimilarEntry {
  similar: SimilarIssue
  entry: ContentEntry
  /** Path of the document from the working directory. */
  path: string
}

/** The published issues of the project that are like a text, without the document at `except`. */
export function findSimilarEntries(
  { content, workingFolder }: Project,
  text: string,
  most: number,
  except?: string,
): SimilarEntry[] {
  const entries = createContentReader(content)().entries.filter(({ path }) => path !== except)
  const byId = new Map(entries.map((entry) => [entry.issue.id, entry]))
  return askSimilar(indexIssues(entries), text, most, content.vocabulary).map((similar) => {
    const entry = byId.get(similar.row.id)!
    return { similar, entry, path: relative(workingFolder, entry.path).replaceAll(sep, '/') }
  })
}

const firstLesson = ({ issue }: ContentEntry): string | null => issue.lessons[0]?.text ?? null

function formatJson(query: string, found: readonly SimilarEntry[], { config }: Project): string {
  const site = { base: config.base, site: config.site?.replace(/\/+$/, '') }
  const results = found.map(({ similar: { row, score, why, fix }, entry, path }) => ({
    id: row.id,
    title: row.title,
    status: row.status,
    score,
    url: publicAddress(site, issuePath(row.id)),
    path,
    why,
    fix,
    gain: row.gain && {
      text: describeGain(row.gain),
      speedup: row.gain.speedup,
      verified: row.gain.verified,
      metric: row.gain.metric,
    },
    lesson: firstLesson(entry),
  }))
  return JSON.stringify({ query, results }, null, 2)
}

function formatPretty(found: readonly SimilarEntry[]): string {
  if (found.length === 0) return 'No issue is like this.'
  const paint = (style: 'bold' | 'dim', text: string): string =>
    hasColors(process.stdout) ? styleText(style, text, { validateStream: false }) : text
  return found
    .map(({ similar: { row, score, why, fix }, entry, path }) => {
      const reasons = formatReasons(why)
      const lesson = firstLesson(entry)
      const facts = [row.status ?? 'no status', row.gain && describeGain(row.gain)]
      const lines = [
        facts.filter(Boolean).join(' · '),
        fix && `What fixed it: ${fix}`,
        lesson && `Lesson: ${cutText(lesson, 160)}`,
        reasons,
        path,
      ]
      const shown = lines.filter((line) => line !== null && line !== '')
      return [
        `${score.toFixed(2)}  ${paint('bold', visible(row.title))}`,
        ...shown.map((line) => `      ${visible(line!)}`),
      ].join('\n')
    })
    .join('\n\n')
}
