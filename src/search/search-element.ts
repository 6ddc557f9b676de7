import { describeAnswer, describeFailure, MOST_OF_THE_WORDS } from './answer-text.ts'
import { make } from './elements.ts'
import { Inquiry, type Outcome, type Result } from './inquiry.ts'
import { type Answer, splitQuery } from './query.ts'
import { makeResult } from './result-view.ts'

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
 * a `noscript`.
 */
class BenchloreSearch extends HTMLElement {
  #status = make('p', 'search-status')
  #results = make('ol', 'search-results')
  #more = make('button', 'search-more', 'Show more')
  #answer: Answer = { matches: [], complete: 0, absent: [], corrections: [] }
  #query = ''
  #inquiry: Inquiry | undefined
  #stop = new AbortController()

  connectedCallback(): void {
    const form = this.querySelector('form')
    const input = form?.querySelector<HTMLInputElement>('input[name="q"]')
    if (!form || !input) return
    const base = this.getAttribute('base') ?? ''
    const show = (outcome: Outcome) => this.#show(outcome)
    const inquiry = new Inquiry({ base, pageSize: PAGE_SIZE, show })
    this.#inquiry = inquiry
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#status.setAttribute('role', 'status')
    this.#more.type = 'button'
    this.#more.hidden = true
    this.append(this.#status, this.#results, this.#more)

    input.addEventListener('focus', () => inquiry.prepare(), { signal })
    input.addEventListener('input', () => inquiry.ask(input.value), { signal })
    this.#more.addEventListener('click', () => void this.#showMore(inquiry), { signal })
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        inquiry.ask(input.value)
      },
      { signal },
    )
    const query = new URLSearchParams(location.search).get('q') ?? ''
    if (query === '') return
    input.value = query
    inquiry.ask(query)
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    this.#inquiry?.stop()
  }

  #show(outcome: Outcome): void {
    const list = `${this.getAttribute('base') ?? ''}/issues/`
    switch (outcome.kind) {
      case 'blank':
        keepInAddress('')
        return this.#print([])
      case 'waiting':
        keepInAddress(outcome.query)
        // What is shown stays until there is an answer.
        return this.#results.hasChildNodes() ? undefined : this.#print(['Searching…'])
      case 'failed':
        return this.#print(describeFailure(list))
      case 'answered': {
        const { query, answer, results } = outcome
        this.#query = query
        this.#answer = answer
        this.#print(describeAnswer(query, answer, list), makeItems(query, answer, results, 0))
        this.#more.hidden = results.length >= answer.matches.length
      }
    }
  }

  #print(status: (Node | string)[], items: HTMLElement[] = []): void {
    this.#status.replaceChildren(...status)
    this.#results.replaceChildren(...items)
    this.#more.hidden = true
  }

  async #showMore(inquiry: Inquiry): Promise<void> {
    const answer = this.#answer
    const shown = this.#results.querySelectorAll('.search-result').length
    this.#more.hidden = true
    const results = await inquiry.read(answer, shown).catch(() => [])
    if (answer !== this.#answer) return
    const items = makeItems(this.#query, answer, results, shown)
    this.#results.append(...items)
    this.#more.hidden = shown + results.length >= answer.matches.length
    items
      .find((item) => item.querySelector('a'))
      ?.querySelector('a')
      ?.focus()
  }
}

/** The results from `from` on; a heading stands before the first of those that lack a word. */
function makeItems(
  query: string,
  { complete }: Answer,
  results: readonly Result[],
  from: number,
): HTMLElement[] {
  const asked = splitQuery(query)
  return results.flatMap((result, index) => {
    const item = makeResult(result, asked)
    if (complete === 0 || from + index !== complete) return [item]
    return [make('li', 'search-divide', make('h2', '', MOST_OF_THE_WORDS)), item]
  })
}

function keepInAddress(query: string): void {
  const address = new URL(location.href)
  if (query === '') address.searchParams.delete('q')
  else address.searchParams.set('q', query)
  // The address stays as it is where the browser thinks it changes too often.
  try {
    history.replaceState(history.state, '', address)
  } catch {}
}

customElements.define('benchlore-search', BenchloreSearch)
