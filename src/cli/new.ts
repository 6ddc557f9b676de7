import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fillTemplate } from '../core/template/fill-template.ts'
import { isUnfixed } from '../core/insight/effective.ts'
import { describeGain } from '../core/insight/gain-text.ts'
import { isCloseAnswer } from '../core/insight/similar.ts'
import { formatIssueId } from '../core/issue/issue-id.ts'
import { decodeText } from '../core/markdown/decode.ts'
import { openProject, type Project } from '../loader/open-project.ts'
import { findTemplates, type TemplateFile } from '../loader/read-templates.ts'
import { UserError } from '../loader/user-error.ts'
import { parseArguments, type Command } from './arguments.ts'
import { writeNewReview } from './new-review.ts'
import { print, tell } from './output.ts'
import { visible } from './report/excerpt.ts'
import { findSimilarEntries } from './similar.ts'
import { chooseToday } from './today.ts'

export const newIssue: Command = {
  usage: 'new <template|review> "Title" [--date DAY] [--config FILE]',
  summary: 'begin an issue from a template, or a review',
  help: `Writes a dated file into the content folder and prints its path; then, to standard
error, resolved issues that look like the new one. The templates are performance,
api and every other file of the templates folder, by its name.

  new review 2026-Q3  begins a review of a quarter or year among the reviews, with the questions that
                      a good one answers and live figures in place

  --date DAY       the day of the issue, YYYY-MM-DD (default: today)
  --config FILE    the configuration file`,
  run: async (args) => {
    const { values, positionals } = parseArguments(args, {
      date: { type: 'string' },
      config: { type: 'string' },
    })
    const [name, ...words] = positionals
    const title = words.join(' ').replace(/\s+/g, ' ').trim()
    const workingFolder = process.cwd()
    const project = openProject({ workingFolder, configFile: values.config })
    if (name === 'review') {
      const today = chooseToday(values.date, project.config.timeZone)
      await print(writeNewReview(project, words, today))
      return 0
    }
    const template = chooseTemplate(name, project)
    if (title === '') throw new UserError(`Give the issue a title: benchlore new ${name} "Title".`)
    const date = chooseToday(values.date, project.config.timeZone)

    const text = decodeText(readFileSync(template.path)).text
    const path = join(project.content.folder, `${date}-${fileNameOf(title)}.md`)
    mkdirSync(project.content.folder, { recursive: true })
    try {
      writeFileSync(path, fillTemplate(text, { title, date }), { flag: 'wx' })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const shown = relative(workingFolder, path)
      throw new UserError(`${shown} exists already. Choose another title.`, 1)
    }
    await print(relative(workingFolder, path))
    tellLookalikes(project, title, path)
    return 0
  },
}

/** How many past fixes a new issue is shown. */
const MOST_LOOKALIKES = 3

/** Names resolved issues that look like the new one; beside the output, which is the path alone. */
function tellLookalikes(project: Project, title: string, path: string): void {
  const found = findSimilarEntries(project, title, 10, path)
    .filter(({ similar, entry }) => isCloseAnswer(similar) && !isUnfixed(entry.issue))
    .slice(0, MOST_LOOKALIKES)
  if (found.length === 0) return
  const [count, verb] = [COUNTS[found.length - 1], found.length === 1 ? 'looks' : 'look']
  tell(`${count} ${verb} like this one:`)
  for (const { similar, path: file } of found) {
    const { title: past, gain } = similar.row
    tell(visible(`  ${[past, gain && describeGain(gain), file].filter(Boolean).join(' · ')}`))
  }
}

const COUNTS = ['One resolved issue', 'Two resolved issues', 'Three resolved issues']

/** As the id of such a title would be; a title without Latin letters gets a digest, as ids do. */
const fileNameOf = (title: string): string => formatIssueId(title).slice(0, 80).replace(/-+$/, '')

const nameOf = ({ name, path }: TemplateFile): string =>
  name === 'other' ? basename(path).replace(/\.md$/i, '') : name

function chooseTemplate(name: string | undefined, project: Project): TemplateFile {
  const templates = findTemplates(project.templatesFolder)
  const found = templates.find((template) => nameOf(template) === name)
  if (found !== undefined) return found
  const known = `Templates: ${templates.map(nameOf).join(', ')}.`
  if (name === undefined) throw new UserError(`Name a template and a title. ${known}`)
  throw new UserError(`There is no template ${name}. ${known}`)
}
