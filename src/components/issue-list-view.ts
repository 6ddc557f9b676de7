import type { ListIssue } from '../core/insight/list-file.ts'
import { groupPath } from '../core/site/groups.ts'
import { issuePath, withBase } from '../core/site/paths.ts'
import { nameMetric } from './metric-name.ts'
import { TagTemplates, need, templateOf } from './tag-templates.ts'

/** The rows of the list: those that the page came with, and those made of its templates. */
export class IssueRows {
  readonly #body: HTMLTableSectionElement
  readonly #base: string
  readonly #template: HTMLTableRowElement
  readonly #tags: TagTemplates
  readonly #rows = new Map<string, HTMLTableRowElement>()

  constructor(list: ParentNode, base: string) {
    this.#base = base
    this.#body = need(list.querySelector('tbody'))
    this.#template = need(templateOf(list, 'row').content.querySelector('tr'))
    this.#tags = new TagTemplates(list)
    for (const row of this.#body.rows) {
      this.#rows.set(row.querySelector('a')?.getAttribute('href') ?? '', row)
    }
  }

  /** Shows these issues, in this order, and no others. */
  show(issues: readonly ListIssue[]): void {
    this.#body.replaceChildren(...issues.map((issue) => this.#rowOf(issue)))
  }

  #rowOf(issue: ListIssue): HTMLTableRowElement {
    const href = withBase(this.#base, issuePath(issue.id))
    const known = this.#rows.get(href)
    if (known) return known
    const row = this.#makeRow(issue, href)
    this.#rows.set(href, row)
    return row
  }

  /** As `IssueTable.astro` prints it. */
  #makeRow({ title, severity, status, component, date, gain }: ListIssue, href: string) {
    const row = this.#template.cloneNode(true) as HTMLTableRowElement
    const link = need(row.querySelector('a'))
    link.href = href
    link.textContent = title
    const components = component.flatMap(({ slug, name }, index) => {
      const link = document.createElement('a')
      link.className = 'quiet'
      link.href = withBase(this.#base, groupPath('component', slug))
      link.textContent = name
      return index === 0 ? [link] : [', ', link]
    })
    const contents: (string | Node)[][] = [
      severity === null ? [] : this.#tags.make(severity),
      this.#tags.make(status),
      components,
      date === null ? [] : [makeTime(date)],
      gain === null ? makeUnmeasured(status) : makeGain(gain),
    ]
    for (const [index, content] of contents.entries()) {
      const cell = need(row.cells[index + 1])
      cell.append(...content)
      cell.classList.toggle('empty-cell', content.length === 0)
    }
    return row
  }
}

function makeTime(date: string): HTMLTimeElement {
  const time = document.createElement('time')
  time.dateTime = date
  time.textContent = date
  return time
}

function makeUnmeasured(status: ListIssue['status']): Node[] {
  if (status !== 'resolved') return []
  const text = document.createElement('span')
  text.className = 'muted'
  text.textContent = 'not measured'
  return [text]
}

function makeGain({ speedup, text, metric }: NonNullable<ListIssue['gain']>): Node[] {
  const number = document.createElement('span')
  number.className = speedup < 1 ? 'number outcome-worse' : 'number'
  number.textContent = text
  if (metric === '') return [number]
  const sub = document.createElement('span')
  sub.className = 'sub'
  sub.textContent = nameMetric(metric)
  return [number, sub]
}
