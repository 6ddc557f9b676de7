import { type Narrowed, narrowList } from '../core/insight/facets.ts'
import {
  LIST_SORTS,
  type ListState,
  SEARCH_SORTS,
  formatListState,
  listNarrowings,
} from '../core/insight/list-state.ts'
import type { SearchFacts } from '../core/search/facts.ts'
import { readQuestion } from '../core/search/question.ts'
import {
  SOME_OF_THE_WORDS,
  describeAnswer,
  describeCorrections,
  describeFailure,
} from '../search/answer-text.ts'
import { make } from '../search/elements.ts'
import { Inquiry, type Outcome, type Result } from '../search/inquiry.ts'
import type { Answer, Match } from '../search/query.ts'
import { SearchHistory } from '../search/search-history.ts'
import { type SearchState, formatSearchState, parseSearchState } from '../search/search-state.ts'
import { describeTopics, makeTopicItem } from '../search/topic-view.ts'
import { SORT_WORDS, nameFacetValues } from './facet-options.ts'
import { readControls, setControls, showCounts } from './issue-filters-view.ts'
import { makeResult } from './search-result.ts'
import { makeChip, makeStateLink, makeWayOut } from './state-links.ts'
import { TagTemplates, need } from './tag-templates.ts'
import { countNoun } from './words.ts'

const PAGE_SIZE = 10

type Answered = Extract<Outcome, { kind: 'answered' }>

/**
 * `<benchlore-search base="/docs">` makes the form inside it search as one types, and narrows and sorts
 * what is found. All that is asked for stands in the address; `SearchHistory` says what Back takes back.
 * The parts it fills are in `SearchBox.astro`. Without JavaScript the form finds nothing, so the page must
 * lead to the list in a `noscript`.
 */
class BenchloreSearch extends HTMLElement {
  #state = parseSearchState(new URLSearchParams())
  #narrowed: Narrowed<SearchFacts & { match: Match }> | undefined
  #answered: Answered | undefined
  #stop = new AbortController()
  #history = new SearchHistory()
  #inquiry: Inquiry | undefined

  connectedCallback(): void {
    const inquiry = new Inquiry({
      base: this.#base,
      pageSize: PAGE_SIZE,
      show: (outcome) => this.#show(outcome),
      arrange: (answer) => this.#arrange(answer),
    })
    this.#inquiry = inquiry
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const field = this.#field
    field.addEventListener('focus', () => inquiry.prepare(), { signal })
    field.addEventListener('input', () => this.#onType(), { signal })
    field.form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        this.#history.settle()
        this.#ask()
      },
      { signal },
    )
    this.#filters.addEventListener('input', () => this.#onChoice(), { signal })
    this.#filters.addEventListener('submit', (event) => event.preventDefault(), { signal })
    this.#part('more').addEventListener('click', () => void this.#showMore(inquiry), { signal })
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    window.addEventListener('popstate', () => this.#showAddress(), { signal })
    window.addEventListener('pagehide', () => this.#history.flush(), { signal })
    this.#showAddress()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    this.#history.flush()
    this.#inquiry?.stop()
  }

  /** What is typed is one step back, from where the reader began to type anew. */
  #onType(): void {
    this.#state = { ...this.#state, text: this.#field.value, isExact: false }
    this.#history.type(this.#state)
    this.#ask()
  }

  #onChoice(): void {
    const { chosen, sort } = readControls(this.#filters, SEARCH_SORTS)
    this.#go({ ...this.#state, chosen, sort })
  }

  /** “Remove”, “Clear” and the way back from a correction are links to states of this page. */
  #onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.button !== 0) return
    // Who comes back from a result comes back to this question.
    this.#history.settle()
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const query = link.dataset['state']
    if (query === undefined) return
    event.preventDefault()
    // The address may have no room for all of the text; no link changes it.
    const { text } = this.#state
    this.#go({ ...parseSearchState(new URLSearchParams(query)), text })
    // The link is gone with the state that it led away from.
    this.#part('found').focus()
  }

  #go(state: SearchState): void {
    this.#state = state
    this.#history.push(state)
    setControls(this.#filters, state)
    this.#ask()
  }

  #showAddress(): void {
    const state = this.#history.read()
    this.#state = state
    if (this.#field.value.trim() !== state.text) this.#field.value = state.text
    setControls(this.#filters, state)
    this.#ask()
  }

  #ask(): void {
    const { text, isExact } = this.#state
    this.#part('note').hidden = !this.#history.isCut(this.#state)
    this.#inquiry?.ask(text, { isExact })
  }

  #arrange({ matches }: Answer): Match[] {
    const found = matches.map((match) => ({ ...match.issue, match }))
    this.#narrowed = narrowList(found, { ...this.#state, text: '' })
    return this.#narrowed.issues.map(({ match }) => match)
  }

  #show(outcome: Outcome): void {
    switch (outcome.kind) {
      case 'blank':
        this.#clear()
        return this.#say()
      case 'waiting':
        this.setAttribute('aria-busy', 'true')
        // What is shown stays until there is an answer.
        return this.#answered ? undefined : this.#say('Searching…')
      case 'failed':
        this.#clear()
        return this.#say(...describeFailure(`${this.#base}/issues/`))
      case 'answered':
        return this.#showAnswer(outcome)
    }
  }

  /** Nothing is shown but the way to the list, with what is chosen. */
  #clear(): void {
    this.removeAttribute('aria-busy')
    this.#answered = undefined
    this.#part('results').replaceChildren()
    for (const part of ['filters', 'chips', 'topics', 'empty', 'more'])
      this.#part(part).hidden = true
    const list = formatListState({ ...this.#state, text: '', sort: LIST_SORTS[0] })
    const browse = this.#part('browse')
    browse.hidden = false
    const link = need(browse.querySelector('a'))
    link.href = `${this.#base}/issues/${list}`
  }

  #showAnswer(answered: Answered): void {
    const { answer, shown, results } = answered
    this.removeAttribute('aria-busy')
    this.#answered = answered
    this.#history.rest()
    this.#part('browse').hidden = true
    this.#part('results').replaceChildren(...this.#makeItems(answered, results, 0))
    this.#part('more').hidden = results.length >= shown.length
    this.#showTopics(answer)
    this.#showFilters(answer)
    this.#say(...this.#describe(answered), ...describeTopics(answer.topics))
  }

  #showTopics({ topics }: Answer): void {
    const list = this.#part('topics')
    list.hidden = topics.length === 0
    list.replaceChildren(...topics.map((named) => makeTopicItem(named, this.#base)))
  }

  #showFilters({ matches }: Answer): void {
    const state = this.#state
    const names = nameFacetValues(matches.map(({ issue }) => issue))
    const narrowings = listNarrowings({ ...state, text: '' })
    this.#part('filters').hidden = matches.length === 0
    if (this.#narrowed) showCounts(this.#filters, names, this.#narrowed.counts, state)
    const nameOf = (facet: keyof typeof names, value: string) => names[facet].get(value) ?? value
    const stateOf = (without: ListState) =>
      formatSearchState({ ...state, ...without, text: state.text })

    const chips = this.#part('chips')
    chips.hidden = narrowings.length === 0
    const items = narrowings.flatMap(({ facet, value, without }) =>
      facet === 'text' ? [] : [makeChip(facet, nameOf(facet, value), stateOf(without))],
    )
    const none = { ...state, chosen: parseSearchState(new URLSearchParams()).chosen }
    const clear = make('li', '', makeStateLink(formatSearchState(none), '', 'Clear all'))
    chips.replaceChildren(...items, ...(items.length > 1 ? [clear] : []))

    const empty = this.#part('empty')
    empty.hidden = matches.length === 0 || this.#answered?.shown.length !== 0
    const ways = narrowings.flatMap(({ facet, value, without }) => {
      if (facet === 'text') return []
      const count = narrowList(
        matches.map(({ issue }) => issue),
        without,
      ).issues.length
      return count === 0 ? [] : [makeWayOut(facet, nameOf(facet, value), stateOf(without), count)]
    })
    empty.querySelector('ul')?.replaceChildren(...ways)
  }

  #describe({ query, answer, shown }: Answered): (Node | string)[] {
    const { matches, corrections } = answer
    const wayBack = (text: string) =>
      makeStateLink(formatSearchState({ ...this.#state, isExact: true }), '', text)
    const corrected = describeCorrections(query, corrections, wayBack)
    const isNarrowed = Object.values(this.#state.chosen).some((values) => values.length > 0)
    const { sort } = this.#state
    if (matches.length === 0 || (!isNarrowed && sort === 'relevance'))
      return [...corrected, ...describeAnswer(query, answer, `${this.#base}/issues/`)]
    const count = isNarrowed
      ? `${shown.length.toLocaleString('en')} of ${countNoun(matches.length, 'issue')}`
      : countNoun(matches.length, 'issue')
    return [...corrected, `${count}, ${SORT_WORDS[sort].toLowerCase()}`]
  }

  /** The results from `from` on; a heading stands before the first of those that lack a word. */
  #makeItems(
    { query, answer, shown }: Answered,
    results: readonly Result[],
    from: number,
  ): HTMLElement[] {
    const tags = new TagTemplates(this)
    const asked = readQuestion(query).words.map(({ text }) => text)
    const whole = new Set(answer.matches.slice(0, answer.complete))
    const divide = shown.findIndex((match) => !whole.has(match))
    const isDivided = this.#state.sort === 'relevance' && divide > 0
    return results.flatMap((result, index) => {
      const item = makeResult(result, asked, tags)
      if (!isDivided || from + index !== divide) return [item]
      return [make('li', 'search-divide', make('h2', '', SOME_OF_THE_WORDS)), item]
    })
  }

  async #showMore(inquiry: Inquiry): Promise<void> {
    const answered = this.#answered
    if (!answered) return
    const list = this.#part('results')
    const from = list.querySelectorAll('.search-result').length
    this.#part('more').hidden = true
    const results = await inquiry.read(answered.shown, from).catch(() => [])
    if (answered !== this.#answered) return
    const items = this.#makeItems(answered, results, from)
    list.append(...items)
    this.#part('more').hidden = results.length > 0 && from + results.length >= answered.shown.length
    items
      .find((item) => item.matches('.search-result'))
      ?.querySelector('a')
      ?.focus()
  }

  #say(...sentence: (Node | string)[]): void {
    this.#part('status').replaceChildren(...sentence)
  }

  get #base(): string {
    return this.getAttribute('base') ?? ''
  }

  get #field(): HTMLInputElement {
    return need(this.querySelector<HTMLInputElement>('input[name="q"]'))
  }

  get #filters(): HTMLFormElement {
    return need(this.querySelector<HTMLFormElement>('form.filters'))
  }

  #part(name: string): HTMLElement {
    return need(this.querySelector<HTMLElement>(`[data-part="${name}"]`))
  }
}

customElements.define('benchlore-search', BenchloreSearch)
