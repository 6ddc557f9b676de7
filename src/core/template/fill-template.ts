/** What a new document is given; everything else stays a blank of the template. */
export interface TemplateValues {
  title: string
  /** YYYY-MM-DD. */
  date: string
}

/** `# Performance Issue: [Short Title]`, `# API Performance Issue - Example Template`: the prefix with its mark. */
const TITLE = /^(# +(?:.*?(?::| [-–—]) +)?)(.*)$/m
/** A field `Date` that nobody has filled in, as bold label or in a list; not `Date started`. */
const DATE = /^((?:[-*+] +)?\*\*Date(?::\*\*|\*\*\s*:) *)(?:YYYY.*|\[.*\])?$/im
/** A field `Status` whose value is a choice of several words. */
const STATUS = /^((?:[-*+] +)?\*\*Status(?::\*\*|\*\*\s*:) *)(?:.*\|.*|\[.*\])?$/im
/** The box of a checklist that stands for the state in which issues begin. */
const OPEN_BOX = /^([-*+] +)\[ \]( +\**Open\b)/im

/**
 * A new document from a template's text: title, date and the status *open* filled in, where the
 * template has a place for them. A template without one gets the date as frontmatter.
 */
export function fillTemplate(template: string, { title, date }: TemplateValues): string {
  // A title is text: what looks like a tag in it would vanish.
  const heading = title.replace(/<(?=[a-z/!?])/gi, '\\<')
  const filled = template
    .replace(TITLE, (_line, prefix: string) => `${prefix}${heading}`)
    .replace(STATUS, (_line, label: string) => `${label.trimEnd()} Open`)
    .replace(OPEN_BOX, '$1[x]$2')
  if (DATE.test(filled)) {
    return filled.replace(DATE, (_line, label: string) => `${label.trimEnd()} ${date}`)
  }
  if (filled.startsWith('---\n')) {
    const withDate = filled.replace(/^date:.*$/m, `date: ${date}`)
    return withDate === filled ? filled.replace(/^---\n/, `---\ndate: ${date}\n`) : withDate
  }
  return `---\ndate: ${date}\n---\n\n${filled}`
}
