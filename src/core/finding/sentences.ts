import { nearestWord } from '../config/nearest-word.ts'
import type { FindingArguments } from './finding.ts'

type Sentences = { [C in keyof FindingArguments]: (facts: FindingArguments[C]) => string }

/** How many more names a sentence lists before it only counts them. */
const MAX_NAMES = 7

/** “export”, “import” and 3 more. */
function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => `“${name}”`)
  const rest = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : ''
  return shown.join(', ') + rest
}

/**
 * The only prose of findings: each sentence names the fact and the cure.
 * The place stands before it, so a sentence never repeats file or line.
 */
export const sentences: Sentences = {
  'missing-title': ({ fileName }) =>
    `The document has no title, so its page is called “${fileName}”. Begin it with a line “# …” that names the problem.`,
  'bad-date': ({ label, value }) =>
    `${label} “${value}” is no day of the calendar. Write it as YYYY-MM-DD.`,
  'ambiguous-date': ({ value, read }) =>
    `“${value}” can be read with the day or the month first; it is taken for ${read}. Write YYYY-MM-DD.`,
  'date-spelling': ({ value, iso }) =>
    `“${value}” is read as ${iso}. Write it in that form; “benchlore check --fix” does it for you.`,
  'resolved-before-opened': ({ resolved, opened }) =>
    `The issue was resolved on ${resolved}, before it was opened on ${opened}. Correct one of the two dates.`,
  'unknown-severity': ({ value }) =>
    `Severity “${value}” is none of critical, high, medium, low. Use one of these words; an explanation may follow it.`,
  'unknown-status': ({ value }) =>
    `Status “${value}” is none of open, in progress, testing, resolved, closed. Use one of these words; an explanation may follow it.`,
  'placeholder-left': ({ text }) =>
    `“${text}” is a placeholder that nobody has filled in. Write what belongs there, or delete the line if it does not apply.`,
  mojibake: ({ found, meant }) =>
    `“${found}” is “${meant}” read in the wrong character encoding. Write “${meant}” and save the file as UTF-8.`,
  'not-utf8': ({ offset }) =>
    `The file is not UTF-8: byte ${offset} cannot be read. Save it as UTF-8.`,
  'unclosed-fence': ({ fence }) =>
    `The code block opened here with ${fence} is never closed, so everything below it turns into code. Add a closing ${fence}.`,
  'duplicate-heading': ({ heading, firstLine }) =>
    `The heading “${heading}” stands already on line ${firstLine}. Merge the two sections or rename one.`,
  'unsafe-html': ({ what, shown }) =>
    shown
      ? `${what} is shown as text, because nothing closes it. Put it in backticks if it is meant as text.`
      : `${what} is removed from the page, because it could run code or change the page's style. Put it in backticks if it is meant as text.`,
  'frontmatter-invalid': ({ problem }) => `The frontmatter cannot be used: ${problem}`,
  'frontmatter-unknown-key': ({ key, meant, others = [], known }) => {
    if (meant !== undefined)
      return `Frontmatter key “${key}” is not known and is ignored. Did you mean “${meant}”?`
    const more = others.slice(0, MAX_NAMES).map((name) => `, “${name}”`)
    const rest = others.length > MAX_NAMES ? ` and ${others.length - MAX_NAMES} more` : ''
    const subject =
      others.length === 0
        ? `Frontmatter key “${key}” is not known and is`
        : `Frontmatter keys “${key}”${more.join('')}${rest} are not known and are`
    return `${subject} ignored. Known keys: ${known.join(', ')}.`
  },
  'frontmatter-disagrees': ({ key, front, body, bodyLine }) =>
    `Frontmatter gives ${key} as “${front}”, line ${bodyLine} says “${body}”. The frontmatter wins; make the two agree.`,
  'claim-mismatch': ({ claim, computed }) =>
    `The document claims “${claim}”, its figures give ${computed}. Correct one of them.`,
  'claim-ambiguous': ({ claim, computed, reading, alike = 0 }) =>
    `“${claim}” holds only when read as ${reading}${alike > 0 ? `, and so do ${alike} more claims here` : ''}. The figures give ${computed}; write one of these instead.`,
  'degradation-mismatch': ({ claim, computed }) =>
    `The degradation is given as “${claim}”, current value and baseline give ${computed}. Correct one of them.`,
  'target-not-met': ({ target, reached }) =>
    `The target “${target}” is marked as met, but the measured result is ${reached}. Say “No”, or correct the figures.`,
  'missing-after': ({ metric }) =>
    `“${metric}” has a figure before the change and none after it. Measure it again and add the result.`,
  'unit-mismatch': ({ metric, before, after }) =>
    `“${metric}” is given in ${before} before and in ${after} after the change, which cannot be compared. Use one unit.`,
  'resolved-incomplete': ({ status, missing }) =>
    `The issue is ${status} but has no ${missing}. Add what you know, so that the next reader can build on it.`,
  'broken-link': ({ target, others }) =>
    others === undefined
      ? `The link to “${target}” leads to no issue or file here. Correct the path, or remove the link.`
      : `[[${target}]] names no issue here, so the page shows it as plain text${others > 0 ? `; so it does in ${others} more ${others === 1 ? 'place' : 'places'}` : ''}. Correct the name, or link to where it can be read.`,
  'broken-anchor': ({ target }) =>
    `“${target}” leads to no section of its document. Correct what stands after the #, or remove it.`,
  'unpublished-file': ({ target, isOutside }) =>
    isOutside
      ? `The link to “${target}” leads out of the repository, so the page names it without a link. Link to its address on the web, or copy the file into the repository.`
      : `The file “${target}” is not published with the page, so it is named there without a link. Set “repository” in the configuration to link to it on the web.`,
  'missing-asset': ({ src }) =>
    `The image “${src}” does not exist beside the document. Add the file or correct the path.`,
  'remote-image': ({ src }) =>
    `The image ${src} is on another site; the page shows a link instead. Save the image beside the document to show it.`,
  'duplicate-id': ({ id, otherFile }) =>
    `The id “${id}” is taken by ${otherFile}. Rename one of the two files, or give one an “id” in its frontmatter.`,
  'duplicate-alias': ({ alias, otherFile }) =>
    `The alias “${alias}” is an address of ${otherFile} and leads there. Delete it from the aliases here.`,
  'bad-alias': ({ alias, problem }) =>
    `The alias “${alias}” is left out, because ${problem}. Write an old id such as old-name, or an old path such as /perf/old-name/.`,
  'possible-secret': ({ kind, lines }) =>
    lines === undefined
      ? `This looks like ${kind}. Remove it from the document and, if it is real, from use: the site would publish it.`
      : `This pasted line has ${kind}${lines > 1 ? `, and so ${lines === 2 ? 'has one more' : `have ${lines - 1} more`}` : ''}. Replace it with a placeholder if not every reader should know it.`,
  'too-complex': ({ what, limit }) =>
    `${what}, more than ${limit}, so this part is shown as plain text. Simplify or shorten it.`,
  'unknown-image': ({ src }) =>
    `“${src}” is no PNG, JPEG, GIF, WebP, AVIF or SVG image and is not shown. Save it in one of these formats.`,
  'scripted-image': ({ src }) =>
    `The image “${src}” holds a script and is not shown. Save it without scripts, or as PNG.`,
  'unreadable-file': ({ problem }) =>
    `The file cannot be read: ${problem}. Correct its permissions, or put a copy of it here.`,
  'bad-benchmarks': ({ problem }) => `The benchmark history cannot be used: ${problem}`,
  'bad-review': ({ problem }) => `The review cannot be used: ${problem}`,
  'review-code': ({ what }) => {
    const word = /^An (import|export)$/.exec(what)?.[1]
    const cure =
      word !== undefined
        ? `Delete it: the components are there without an import. If it is text, begin the paragraph with another word than “${word}”.`
        : 'Delete it: the components are there without an import, and values are written out, such as limit={5}.'
    return `${what} would run code while the site is built. ${cure}`
  },
  'review-element': ({ name, meant, known }) => {
    const cure =
      meant !== undefined
        ? `Did you mean <${meant}>?`
        : known !== undefined
          ? `Components: ${known.join(', ')}.`
          : name === 'An image'
            ? 'Show it in the issue that it belongs to, and link to that.'
            : 'Write it in markdown, or in backticks if it is meant as text.'
    return `${name} cannot stand in a review. ${cure}`
  },
  'review-prop': ({ component, problem }) => `<${component}>: ${problem}`,
  'unknown-series': ({ series, known }) => {
    const meant = nearestWord(series, known)
    const cure =
      meant === undefined
        ? 'Import its results with “benchlore import”, or correct the name.'
        : `Did you mean “${meant}”?`
    return `There is no benchmark series “${series}”. ${cure}`
  },
  'bad-samples': ({ file, problem }) =>
    `The results in “${file}” cannot be used: ${problem} Correct the path, or save the results anew.`,
  'unmatched-samples': ({ file, known }) =>
    known.length === 0
      ? `“${file}” and the results of the other side have no benchmark in common. Name one of each by “#name” behind the path.`
      : `No measured figure of the document is about the results in “${file}”, which have ${listNames(known)}. Call the figure like its benchmark, or name the benchmark in the frontmatter.`,
  'one-sided-samples': ({ file, missing }) =>
    `“${file}” has the results of one side only, so nothing is compared. Link to those ${missing} the change as well.`,
  'samples-disagree': ({ metric, stated, side, measured, file }) =>
    `“${metric}” is given as ${stated} ${side} the change, but the results in “${file}” give ${measured}. Correct the figure, or link to the results that it comes from.`,
  'empty-document': () =>
    'The document is empty. Start from a template with “benchlore new”, or delete the file.',
  'unknown-ignore': ({ code, known }) => {
    if (code === '') {
      return 'This comment is to leave a finding out and names none. Write the code of the finding, a colon and the reason behind “benchlore-ignore”.'
    }
    const meant = nearestWord(code, known)
    const cure =
      meant === undefined
        ? 'Write a code as “benchlore check” prints it.'
        : `Did you mean “${meant}”?`
    return `There is no finding “${code}” to leave out. ${cure}`
  },
  'unexplained-ignore': ({ codes }) =>
    `No reason is given for leaving out ${codes}, so nothing is left out. Write the reason behind a colon: benchlore-ignore ${codes}: reason`,
  'unused-ignore': ({ code }) =>
    `No ${code} is found here that this comment could leave out. Delete it, or move it directly above the place.`,
}
