import { loadPagefind, type FoundPage } from './pagefind.ts'
import { askIndex, type Answer, type Search } from './query.ts'
import { make, makeLink, makeResult } from './result-view.ts'

/** Long enough to type the next letter. */
const TYPING_PAUSE = 150
const PAGE_SIZE = 10

/**
 * `<benchlore-search base="/docs">` makes the form inside it search as one types:
 *
 * ```html
 * <benchlore-search base={frame.base}>
 *   <form method="get" role="search">
 *     <label for="query">…</label>
 *     <input type="search" id="query" name="q" autocomplete="off" />
 *     <button>Search</button>
 *   </form>
 * </benchlore-search>
 * ```
 *
 * The form has no `action`: it leads to the page it stands on, with `?q=`, which the element reads and
 * keeps in step. Below the form it adds `p.search-status` (a live region) and `ol.search-results` of
 * `li.search-result`: an `h2` with the link, `p.search-facts`, `p.search-excerpt` with `mark`, and
 * `ul.search-sections`. Without JavaScript the form finds nothing, so the page must lead to the list in
 * a `noscript`. The index of a site without issues is empty and cannot be asked: leave the element out.
 */
class BenchloreSearch extends HTMLElement {
  #status = make('p', 'search-status')
  #results = make('ol', 'search-results')
  #more = make('button', 'search-more', 'Show more')
  #search: Promise<Search<FoundPage>> | undefined
  #answer: Answer<FoundPage> = { matches: [], isPartial: false }
  /** Counts the questions: an answer to any but the last comes too late. */
  #asked = 0
  #timer = 0
  #stop = new AbortController()

  connectedCallback(): void {
    const form = this.querySelector('form')
    const input = form?.querySelector<HTMLInputElement>('input[name="q"]')
    if (!form || !input) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#status.setAttribute('role', 'status')
    this.#more.type = 'button'
    this.#more.hidden = true
    this.append(this.#status, this.#results, this.#more)

    input.addEventListener('focus', () => void this.#load().catch(() => {}), { signal })
    input.addEventListener('input', () => this.#askSoon(input.value, TYPING_PAUSE), { signal })
    this.#more.addEventListener('click', () => void this.#showMore(), { signal })
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        this.#askSoon(input.value, 0)
      },
      { signal },
    )
    const query = new URLSearchParams(location.search).get('q') ?? ''
    if (query === '') return
    input.value = query
    this.#askSoon(query, 0)
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    clearTimeout(this.#timer)
    this.#asked += 1
  }

  #load(): Promise<Search<FoundPage>> {
    // What failed may come up with the next question.
    this.#search ??= loadPagefind(this.getAttribute('base') ?? '').catch((error: unknown) => {
      this.#search = undefined
      throw error
    })
    return this.#search
  }

  #askSoon(query: string, delay: number): void {
    clearTimeout(this.#timer)
    this.#asked += 1
    const question = this.#asked
    this.#timer = window.setTimeout(() => {
      keepInAddress(query)
      void this.#ask(query, () => question === this.#asked)
    }, delay)
  }

  async #ask(query: string, isLatest: () => boolean): Promise<void> {
    if (query.trim() === '') return this.#show([])
    if (!this.#results.hasChildNodes()) this.#show(['Searching…'])
    try {
      const answer = await askIndex(query, await this.#load())
      const items = await makeItems(answer, 0)
      if (!isLatest()) return
      this.#answer = answer
      this.#show(describeAnswer(query, answer, this.#listAddress()), items)
      this.#more.hidden = items.length >= answer.matches.length
    } catch {
      if (isLatest()) this.#show(describeFailure(this.#listAddress()))
    }
  }

  #show(status: (Node | string)[], items: HTMLElement[] = []): void {
    this.#status.replaceChildren(...status)
    this.#results.replaceChildren(...items)
    this.#more.hidden = true
  }

  async #showMore(): Promise<void> {
    const answer = this.#answer
    this.#more.hidden = true
    const items = await makeItems(answer, this.#results.children.length).catch(() => [])
    if (answer !== this.#answer) return
    this.#results.append(...items)
    this.#more.hidden = this.#results.children.length >= answer.matches.length
    items[0]?.querySelector('a')?.focus()
  }

  #listAddress(): string {
    return `${this.getAttribute('base') ?? ''}/issues/`
  }
}

/** The next results, read from the index. */
const makeItems = ({ matches }: Answer<FoundPage>, from: number): Promise<HTMLElement[]> =>
  Promise.all(
    matches
      .slice(from, from + PAGE_SIZE)
      .map(async ({ load, places }) => makeResult(await load(), places)),
  )

function keepInAddress(query: string): void {
  const address = new URL(location.href)
  if (query === '') address.searchParams.delete('q')
  else address.searchParams.set('q', query)
  // The address stays as it is where the browser thinks it changes too often.
  try {
    history.replaceState(history.state, '', address)
  } catch {}
}

function describeAnswer(
  query: string,
  { matches, isPartial }: Answer<FoundPage>,
  list: string,
): (Node | string)[] {
  const count = `${matches.length} issue${matches.length === 1 ? '' : 's'}`
  if (matches.length === 0) {
    return [
      `Nothing found for “${query.trim()}”. Try other or fewer words, or look through `,
      makeLink(list, 'all issues'),
      '.',
    ]
  }
  return [isPartial ? `Not all words are in one issue. ${count} with some of them:` : count]
}

const describeFailure = (list: string): (Node | string)[] => [
  'The search index cannot be loaded. Reload the page to try again, or look through ',
  makeLink(list, 'all issues'),
  '.',
]

customElements.define('benchlore-search', BenchloreSearch)
