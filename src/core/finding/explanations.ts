import type { FindingCode } from './finding.ts'

/** What a code means whatever the document; its message says what it means in one place. */
interface Explanation {
  /** The code in a few words, without full stop: the heading of its page. */
  title: string
  /** One sentence: what is wrong, and why that matters to a reader. */
  meaning: string
  /** One or two sentences: what to do about it. */
  cure: string
}

/**
 * The help for every finding: for the pages `/findings/<code>/` and for formats that carry help for their
 * rules. What is to be typed as it stands is in backticks. A new code does not compile before it is
 * explained here and shown in `examples.ts`.
 */
export const EXPLANATIONS: Record<FindingCode, Explanation> = {
  'missing-title': {
    title: 'No title',
    meaning:
      'The document has no heading of level 1, so lists and links call the issue by the name of its file.',
    cure: 'Begin the document with a line `# …` that names the problem, or give a `title` in the frontmatter.',
  },
  'bad-date': {
    title: 'Not a date',
    meaning:
      'A date is given that the calendar does not have, or that cannot be read as one, so the issue is treated as if it had none.',
    cure: 'Write the date as YYYY-MM-DD. Where nobody knows it, delete the line or write “unknown”.',
  },
  'ambiguous-date': {
    title: 'Day and month could be swapped',
    meaning: 'A date in figures can be read with the day or with the month first.',
    cure: 'Write the date as YYYY-MM-DD.',
  },
  'date-spelling': {
    title: 'Date written in a form of its own',
    meaning:
      'The date is understood, but it is not written as the templates and the frontmatter have it, so other tools may not read it.',
    cure: 'Write the date as YYYY-MM-DD. `benchlore check --fix` does it.',
  },
  'resolved-before-opened': {
    title: 'Resolved before it was opened',
    meaning:
      'The date of the resolution lies before the date of the issue, so the time it took cannot be told.',
    cure: 'Correct one of the two dates.',
  },
  'unknown-severity': {
    title: 'Unknown severity',
    meaning:
      'The severity is none of the four that issues are listed by, so the issue is shown without one.',
    cure: 'Write `critical`, `high`, `medium` or `low`. An explanation may follow the word. A word of your team goes under `vocabulary.severities` in the configuration.',
  },
  'unknown-status': {
    title: 'Unknown status',
    meaning:
      'The status is none of the five that issues are listed by, so the issue is shown without one.',
    cure: 'Write `open`, `in progress`, `testing`, `resolved` or `closed`. An explanation may follow the word. A word of your team goes under `vocabulary.statuses` in the configuration.',
  },
  'placeholder-left': {
    title: 'Placeholder left',
    meaning:
      'A line still says what the template says, or holds only a hint in square brackets, so it is not read as a fact of this issue.',
    cure: 'Write what belongs there, or delete the line if it does not apply.',
  },
  mojibake: {
    title: 'Letters in the wrong encoding',
    meaning:
      'Letters were saved in one character encoding and opened in another, which turns `µ` into `Âµ` and quotation marks into `â€œ`.',
    cure: 'Replace the letters by those that were meant and save the file as UTF-8.',
  },
  'not-utf8': {
    title: 'Not UTF-8',
    meaning:
      'The file holds bytes that are not UTF-8, so that letters cannot be read with certainty.',
    cure: 'Save the file as UTF-8; most editors can do that when saving.',
  },
  'unclosed-fence': {
    title: 'Code block never closed',
    meaning:
      'A code block is opened and never closed, so that everything below it counts as code in other tools.',
    cure: 'Add a line with the same marks where the code ends.',
  },
  'duplicate-heading': {
    title: 'Heading that stands twice',
    meaning:
      'Two sections at the same place in the document have the same heading, so that neither readers nor links can tell them apart.',
    cure: 'Merge the two sections or rename one.',
  },
  'unsafe-html': {
    title: 'HTML that is not published',
    meaning:
      'The document holds HTML that could run code or change the page, or that nothing closes; it is removed, or shown as text.',
    cure: 'Put it in backticks if it is meant as text, else write it in markdown or delete it.',
  },
  'frontmatter-invalid': {
    title: 'Frontmatter that cannot be used',
    meaning:
      'The block between the `---` lines is no valid YAML, or holds a value of the wrong kind, so that this part of it is not used.',
    cure: 'Correct the line that the finding names. Text that holds a colon and a space must stand in quotes.',
  },
  'frontmatter-unknown-key': {
    title: 'Unknown key in the frontmatter',
    meaning: 'The frontmatter has a key that Benchlore does not know and therefore ignores.',
    cure: 'Correct the spelling of the key, or delete it. A key that another tool reads may stay.',
  },
  'frontmatter-disagrees': {
    title: 'Frontmatter and text disagree',
    meaning:
      'Frontmatter and text give different values for the same thing; the page shows that of the frontmatter.',
    cure: 'Make the two agree, or delete one.',
  },
  'claim-mismatch': {
    title: 'Claim contradicts its figures',
    meaning:
      'The document claims an improvement that its own figures do not give in any reading of the words, rounding allowed for.',
    cure: 'Correct the claim, or the figures.',
  },
  'claim-ambiguous': {
    title: 'Claim holds only in another reading',
    meaning:
      'A claim is wrong as its words stand, but right when they are read in another common way.',
    cure: 'Say which is meant: “1.79× as fast”, or “takes 44 % less time”.',
  },
  'degradation-mismatch': {
    title: 'Degradation contradicts its figures',
    meaning:
      'The stated degradation is not what the current value and the baseline give, rounding allowed for.',
    cure: 'Correct the degradation, or one of the two values.',
  },
  'target-not-met': {
    title: 'Target marked as met, but missed',
    meaning: 'The target is marked as met, although the measured result does not reach it.',
    cure: 'Answer “No”, or correct the figures or the target.',
  },
  'missing-after': {
    title: 'No figure after the change',
    meaning:
      'A metric has a figure before the change and none after it, so nothing tells what the fix gained.',
    cure: 'Measure again and add the figure.',
  },
  'unit-mismatch': {
    title: 'Units that cannot be compared',
    meaning:
      'The figures before and after are in units of different kinds, seconds and bytes for instance, so no change can be computed.',
    cure: 'Give both figures in units of the same kind. Milliseconds and seconds are; they need not be equal.',
  },
  'resolved-incomplete': {
    title: 'Resolved, but something is missing',
    meaning:
      'The issue is resolved or closed and lacks what the next reader needs most: figures, lessons, or what else its template asks for.',
    cure: 'Add what the finding names. If the work goes on, change the status instead; if nothing was changed, say so behind it: “Closed (won’t fix)”.',
  },
  'broken-link': {
    title: 'Link that leads nowhere',
    meaning:
      'A link leads to no issue and no file of the repository, or a name in double square brackets is that of no issue; the page shows the text only.',
    cure: 'Correct the path, which counts from the folder of the document, or the name; or remove the link.',
  },
  'broken-anchor': {
    title: 'Link to a section that is not there',
    meaning:
      'A link leads to a document that exists, but to a section that it does not have, so that readers end at its top.',
    cure: 'Correct what stands after the `#`, or remove it.',
  },
  'unpublished-file': {
    title: 'File that is not on the site',
    meaning:
      'A link leads to a file of the repository that is no issue, or out of the repository; the site does not publish it, so the page shows its name without a link.',
    cure: 'Set `repository` in `benchlore.config.yaml`: the link then leads to the file on the web. What lies outside needs its full address.',
  },
  'missing-asset': {
    title: 'Image that is not there',
    meaning:
      'The document shows an image that does not exist, or that lies outside of the content folder.',
    cure: 'Add the file, or correct its path, which counts from the folder of the document.',
  },
  'remote-image': {
    title: 'Image on another site',
    meaning:
      'The document shows an image from another site; pages make no request to other sites, so they link to it instead.',
    cure: 'Save the image beside the document and use its file name.',
  },
  'duplicate-id': {
    title: 'Id that another issue has',
    meaning:
      'Two documents have the same id, which is the address of their page, so only one of them can have it.',
    cure: 'Rename one of the two files, or give one of them another `id` in its frontmatter.',
  },
  'duplicate-alias': {
    title: 'Alias that another issue has',
    meaning: 'An alias is the address of another issue, or an alias of it, and leads there.',
    cure: 'Delete the alias from this document.',
  },
  'bad-alias': {
    title: 'Alias that cannot be an address',
    meaning:
      'An alias cannot become an address of the site, so nothing leads from it to the issue.',
    cure: 'Write an old id such as `old-name`, or an old path such as `/perf/old-name/`.',
  },
  'possible-secret': {
    title: 'Possible secret',
    meaning:
      'A line looks like a password, key or token, or pasted output has an e-mail address or an address of a private network: the site would publish it.',
    cure: 'Replace it by a placeholder such as `<token>`. A real secret must also be revoked, since the history of the repository keeps it.',
  },
  'too-complex': {
    title: 'Too much for a page',
    meaning:
      'A part of the document is so deeply nested, so wide or so long that it is shown as plain text and not read for facts.',
    cure: 'Simplify or shorten the part. Long logs and results are better kept in a file beside the document.',
  },
  'empty-document': {
    title: 'Empty document',
    meaning: 'There is nothing in the file.',
    cure: 'Start from a template with `benchlore new`, or delete the file.',
  },
  'unreadable-file': {
    title: 'File that cannot be read',
    meaning:
      'The system refuses to give the file, or it is a link that leads out of the content folder.',
    cure: 'Correct the permissions of the file, or replace the link by a copy of the file.',
  },
  'bad-benchmarks': {
    title: 'Benchmark history that cannot be used',
    meaning:
      'A file among the benchmarks is no history as `benchlore import` writes it, or was changed into something that contradicts itself, so none of its series are shown.',
    cure: 'Correct the place that the message names, or import the results anew with `benchlore import`. The output of a tool itself belongs into another folder.',
  },
  'bad-review': {
    title: 'Hand-written review that cannot be used',
    meaning:
      'A file among the reviews has frontmatter that is missing or wrong, or its text is no MDX: a tag that nothing closes, or a brace without its partner.',
    cure: 'Correct the place that the message names. The frontmatter has `title`, and where they apply `period`, `date`, `authors` and `draft`.',
  },
  'review-code': {
    title: 'Code in a review',
    meaning:
      'MDX is code, and a review is text: an import, an export, an expression such as `{new Date()}` or props spread from an object would run while the site is built, and nobody could tell when its page has to be made anew. Literal props (`{5}`, `{true}`, lists of texts) and comments are no code.',
    cure: 'Delete it. The live components are there without an import; what they show they take from the issues. A paragraph whose first word is `import` or `export` is read as code: begin it with another word.',
  },
  'review-element': {
    title: 'Element that a review cannot have',
    meaning:
      'The text has a component that does not exist, an image, a link that could run code, or HTML beyond the simple elements of text, and attributes other than `title`, `lang`, `dir` and `open`.',
    cure: 'Correct the name of the component, or say it in markdown. What is meant as text stands in backticks.',
  },
  'review-prop': {
    title: 'Live component with a wrong prop',
    meaning:
      'A live component of a review has a prop that it does not know, lacks one that it needs, or names an issue, a cause, a technique, a component, a benchmark or a period that there is not. Or text stands within it, which would not be shown.',
    cure: 'Correct the prop that the message names; issues are named by their ids, causes and techniques by their keys. Put text beside or below the component.',
  },
  'unknown-series': {
    title: 'Series that does not exist',
    meaning:
      'The frontmatter or a link names a series of benchmark results that none of the imported histories has, so the issue is not shown on any.',
    cure: 'Correct the name: the file of the history without extension, a slash and the key of the benchmark, such as `nightly/export`. Or import the results with `benchlore import`.',
  },
  'bad-samples': {
    title: 'Results that cannot be read',
    meaning:
      'A figure points to the output of a benchmark tool that does not exist, lies outside the project or is in no known format, so nothing can be said about its scatter.',
    cure: 'Correct the path, or save the output of the tool anew. The message names what was found.',
  },
  'unmatched-samples': {
    title: 'Results that belong to no figure',
    meaning:
      'The results behind a link or in the frontmatter have benchmarks that none of the measured figures is called like, so they are not shown.',
    cure: 'Call the figure like the benchmark, put the link beside the figure, or name the benchmark in the frontmatter: `benchmark: export`.',
  },
  'one-sided-samples': {
    title: 'Results of one side only',
    meaning:
      'The document names results before the change and none after it, or the other way round, so the two cannot be compared.',
    cure: 'Measure the other side as well and link to its results.',
  },
  'samples-disagree': {
    title: 'Figure that its own results contradict',
    meaning:
      'A figure is given with results behind it, and neither the median nor the mean of these results rounds to it.',
    cure: 'Correct the figure, or link to the results that it comes from.',
  },
  'unknown-image': {
    title: 'Image in a format that browsers do not show',
    meaning:
      'A file is shown as an image but is none that browsers know, so the page leaves it out.',
    cure: 'Save it as PNG, JPEG, GIF, WebP, AVIF or SVG.',
  },
  'scripted-image': {
    title: 'Image that holds a script',
    meaning: 'An SVG image holds a script or an event handler, which could run when it is opened.',
    cure: 'Save it without scripts, or as PNG.',
  },
  'unknown-ignore': {
    title: 'Comment that leaves out nothing known',
    meaning:
      'A comment `benchlore-ignore` names no finding, or one that does not exist, so nothing is left out.',
    cure: 'Write the code of the finding as `check` prints it, a colon and the reason.',
  },
  'unexplained-ignore': {
    title: 'Left out without a reason',
    meaning: 'A comment `benchlore-ignore` gives no reason, so it does not count.',
    cure: 'Write the reason behind a colon: the next reader will ask for it.',
  },
  'unused-ignore': {
    title: 'Comment that is not needed',
    meaning:
      'A comment `benchlore-ignore` names a finding that its place does not have, because it was mended or stands elsewhere.',
    cure: 'Delete the comment, or move it directly above the place.',
  },
}
