import { narrowList } from '../core/insight/facets.ts'
import { type ListFile, type ListIssue, readListFile } from '../core/insight/list-file.ts'
import {
  type ListState,
  type Narrowing,
  formatListState,
  listNarrowings,
  parseListState,
} from '../core/insight/list-state.ts'
import { type FacetNames, SORT_WORDS, nameFacetValues } from './facet-options.ts'
import { readControls, setControls, showCounts } from './issue-filters-view.ts'
import { IssueRows } from './issue-list-view.ts'
import { describeNarrowed } from './narrowed-words.ts'
import { makeWayOut } from './state-links.ts'
import { countNoun } from './words.ts'

/** Long enough to type the next letter. */
const TYPING_PAUSE = 120
/** How many rows are shown at once, as on the page itself. */
const STEP = 300
const MENUS = ['component', 'cause', 'technique', 'year'] as const

/**
 * `<benchlore-issues base="/docs">` narrows and sorts the list of issues inside it. What is chosen stands
 * in the address: every choice is a step that Back takes back, typing is not. The page holds the newest
 * issues; the facts of all come as one file with the first use, the words to narrow by as another when
 * the first are typed.
 */
class BenchloreIssues extends HTMLElement {
  #rows: IssueRows | undefined
  #names: FacetNames | undefined
  #list: Promise<ListIssue[]> | undefined
  #words: Promise<string[]> | undefined
  #state = parseListState(new URLSearchParams())
  #limit = STEP
  /** Counts the states asked for: a file that comes for any but the last comes too late. */
  #asked = 0
  #timer = 0
  #stop = new AbortController()

  connectedCallback(): void {
    const form = this.querySelector('form')
    const status = this.#part('status')
    const more = this.#part('more')
    if (!form || !status || !more) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const load = () => void this.#loadList().catch(() => {})
    form.addEventListener('focusin', load, { signal, once: true })
    form.addEventListener('pointerover', load, { signal, once: true })
    form.addEventListener('input', (event) => this.#onInput(form, event), { signal })
    form.addEventListener('submit', (event) => this.#onSubmit(form, event), { signal })
    more.addEventListener('click', () => void this.#showMore(), { signal })
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    window.addEventListener('popstate', () => this.#showAddress(), { signal })
    if (this.#part('older')) {
      more.textContent = 'Show more'
      more.hidden = false
    }
    if (location.search !== '') this.#showAddress()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    clearTimeout(this.#timer)
    this.#asked += 1
  }

  #onInput(form: HTMLFormElement, { target }: Event): void {
    clearTimeout(this.#timer)
    const isTyping = target instanceof HTMLInputElement && target.type === 'search'
    if (!isTyping) return this.#go(readControls(form), 'push')
    this.#timer = window.setTimeout(() => this.#go(readControls(form), 'replace'), TYPING_PAUSE)
  }

  #onSubmit(form: HTMLFormElement, event: Event): void {
    event.preventDefault()
    clearTimeout(this.#timer)
    this.#go(readControls(form), 'replace')
  }

  /** “Clear” and what is offered when nothing remains are links to states of this list. */
  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a[data-state]') : null
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    this.#go(parseListState(new URLSearchParams(link.getAttribute('data-state') ?? '')), 'push')
    // The link is gone with the state that it led away from.
    this.querySelector<HTMLElement>('input[type="search"]')?.focus()
  }

  #go(state: ListState, how: 'push' | 'replace'): void {
    const query = formatListState(state)
    if (query === formatListState(this.#state)) return
    // The address stays as it is where the browser thinks it changes too often.
    try {
      const address = location.pathname + query
      if (how === 'push') history.pushState(null, '', address)
      else history.replaceState(history.state, '', address)
    } catch {}
    void this.#show(state)
  }

  #showAddress(): void {
    clearTimeout(this.#timer)
    const state = parseListState(new URLSearchParams(location.search))
    // A menu has one choice: an address with more would filter by what it does not show.
    for (const facet of MENUS) state.chosen[facet].splice(1)
    void this.#show(state)
  }

  async #show(state: ListState): Promise<void> {
    this.#state = state
    this.#limit = STEP
    this.#asked += 1
    const asked = this.#asked
    const form = this.querySelector('form')
    if (form) setControls(form, state)
    this.setAttribute('aria-busy', 'true')
    try {
      await this.#draw(state, () => asked === this.#asked)
    } catch {
      if (asked === this.#asked)
        this.#say(
          'The list cannot be narrowed: its facts did not load. Reload the page to try again.',
        )
    }
    if (asked === this.#asked) this.removeAttribute('aria-busy')
  }

  async #draw(state: ListState, isLatest: () => boolean): Promise<void> {
    const [all, words] = await Promise.all([
      this.#loadList(),
      state.text === '' ? [] : this.#loadWords(),
    ])
    if (!isLatest()) return
    this.#names ??= nameFacetValues(all)
    const { issues, counts } = narrowList(all, state, words)
    const form = this.querySelector('form')
    if (form) showCounts(form, this.#names, counts, state)
    this.#rows ??= new IssueRows(this, this.#base)
    this.#rows.show(issues.slice(0, this.#limit))
    const table = this.#part('list')
    if (table) table.hidden = issues.length === 0
    this.#part('older')?.remove()
    const more = this.#part('more')
    if (more) {
      more.hidden = issues.length <= this.#limit
      more.textContent = `Show more of ${countNoun(issues.length, 'issue')}`
    }
    this.#say(describeCount(issues.length, all.length, state))
    const narrowed = this.#part('narrowed')
    if (form && narrowed) narrowed.textContent = describeNarrowed(form)
    this.#showWaysOut(issues.length === 0 ? listNarrowings(state) : [], all, words)
    for (const clear of this.querySelectorAll<HTMLElement>('[data-part="clear"]')) {
      clear.hidden = formatListState(state) === ''
    }
  }

  /** Says what to leave out where nothing remains, as far as that would help. */
  #showWaysOut(narrowings: Narrowing<ListState>[], all: ListIssue[], words: string[]): void {
    const empty = this.#part('empty')
    if (!empty) return
    empty.hidden = narrowings.length === 0
    const ways = narrowings.flatMap(({ facet, value, without }) => {
      const { length } = narrowList(all, without, words).issues
      if (length === 0) return []
      const name = facet === 'text' ? value : (this.#names?.[facet].get(value) ?? value)
      return [makeWayOut(facet, name, formatListState(without), length)]
    })
    empty.querySelector('ul')?.replaceChildren(...ways)
  }

  async #showMore(): Promise<void> {
    const shown = this.#limit
    this.#limit += STEP
    await this.#draw(this.#state, () => true).catch(() => {})
    this.querySelectorAll<HTMLElement>('tbody th a')[shown]?.focus()
  }

  #say(text: string): void {
    const status = this.#part('status')
    if (status) status.textContent = text
  }

  #part(name: string): HTMLElement | null {
    return this.querySelector(`[data-part="${name}"]`)
  }

  get #base(): string {
    return this.getAttribute('base') ?? ''
  }

  #loadList(): Promise<ListIssue[]> {
    // What failed may come with the next choice.
    this.#list ??= fetchFile<ListFile>(`${this.#base}/issues.list.json`)
      .then(readListFile)
      .catch((error: unknown) => {
        this.#list = undefined
        throw error
      })
    return this.#list
  }

  #loadWords(): Promise<string[]> {
    this.#words ??= fetchFile<string[]>(`${this.#base}/issues.words.json`).catch(
      (error: unknown) => {
        this.#words = undefined
        throw error
      },
    )
    return this.#words
  }
}

async function fetchFile<File>(address: string): Promise<File> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address} answers ${response.status}`)
  return (await response.json()) as File
}

function describeCount(count: number, all: number, { sort }: ListState): string {
  const issues =
    count === all
      ? countNoun(all, 'issue')
      : `${count.toLocaleString('en')} of ${countNoun(all, 'issue')}`
  return count === 0 ? issues : `${issues}, ${SORT_WORDS[sort].toLowerCase()}`
}

customElements.define('benchlore-issues', BenchloreIssues)
