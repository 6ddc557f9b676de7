import { type Faceted, narrowList } from '../core/insight/facets.ts'
import {
  type ListState,
  foldText,
  forEveryFacet,
  formatListState,
  parseListState,
} from '../core/insight/list-state.ts'
import type { FacetNames } from './facet-options.ts'
import { readControls, setControls, showCounts } from './issue-filters-view.ts'
import { LESSON_FACETS, facetLesson } from './lesson-facets.ts'
import { describeNarrowed, withoutCount } from './narrowed-words.ts'
import { countNoun } from './words.ts'

/** Long enough to type the next letter. */
const TYPING_PAUSE = 120
const SAID_FOR = 2000

/** A lesson on the page with what it is found by. */
interface Item extends Faceted {
  element: HTMLElement
}

/**
 * `<benchlore-lessons>` narrows the lessons inside it by words and groups; what is chosen stands in the
 * address and goes along to the other ways of grouping. The anchor of a lesson copies its address.
 */
class BenchloreLessons extends HTMLElement {
  #items: Item[] | undefined
  #words: string[] = []
  #names: FacetNames | undefined
  #state = parseListState(new URLSearchParams())
  #said = ''
  #timer = 0
  #stop = new AbortController()

  connectedCallback(): void {
    const form = this.querySelector('form')
    if (!form) return
    this.#stop = new AbortController()
    const { signal } = this.#stop
    this.#names ??= readNames(form)
    form.addEventListener('input', (event) => this.#onInput(form, event), { signal })
    form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault()
        this.#go(readControls(form), 'replace')
      },
      { signal },
    )
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    window.addEventListener('popstate', () => this.#showAddress(), { signal })
    this.#showAddress()
  }

  disconnectedCallback(): void {
    this.#stop.abort()
    clearTimeout(this.#timer)
  }

  #onInput(form: HTMLFormElement, { target }: Event): void {
    clearTimeout(this.#timer)
    if (target instanceof HTMLSelectElement) return this.#go(readControls(form), 'push')
    this.#timer = window.setTimeout(() => this.#go(readControls(form), 'replace'), TYPING_PAUSE)
  }

  #onClick(event: MouseEvent): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link?.matches('.lesson-texts .anchor')) void this.#copy(link.hash)
    if (!link?.matches('[data-part="clear"]')) return
    event.preventDefault()
    this.#go(parseListState(new URLSearchParams()), 'push')
    this.querySelector<HTMLElement>('input[type="search"]')?.focus()
  }

  /** The address leads to the lesson among all of its page, whatever is filtered here. */
  async #copy(hash: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(location.origin + location.pathname + hash)
    } catch {
      // Where a page may not copy (without https), the address bar has it: the link is followed.
      return
    }
    this.#say('Link copied')
    setTimeout(() => this.#say(this.#said), SAID_FOR)
  }

  #go(state: ListState, how: 'push' | 'replace'): void {
    const query = formatListState(state)
    if (query === formatListState(this.#state)) return
    // The address stays as it is where the browser thinks it changes too often.
    try {
      if (how === 'push') history.pushState(null, '', location.pathname + query)
      else history.replaceState(history.state, '', location.pathname + query)
    } catch {}
    this.#show(state)
  }

  #showAddress(): void {
    clearTimeout(this.#timer)
    const state = parseListState(new URLSearchParams(location.search))
    // A menu has one choice: an address with more would filter by what it does not show.
    for (const facet of LESSON_FACETS) state.chosen[facet].splice(1)
    // What has no control here would narrow unseen.
    const { status, severity, lessons, verified } = state.chosen
    for (const unseen of [status, severity, lessons, verified]) unseen.length = 0
    if (formatListState(state) !== formatListState(this.#state)) this.#show(state)
    this.#showTarget()
  }

  /** A link leads to its lesson also where its address narrows the page to others: then nothing is narrowed. */
  #showTarget(): void {
    const target = findTarget()
    if (!target || !this.contains(target) || target.closest('[hidden]') === null) return
    try {
      history.replaceState(history.state, '', location.pathname + location.hash)
    } catch {}
    this.#show(parseListState(new URLSearchParams()))
    this.#said = 'All lessons: the one linked to is not among those asked for'
    this.#say(this.#said)
    target.scrollIntoView()
  }

  #show(state: ListState): void {
    this.#state = state
    const query = formatListState(state)
    const all = (this.#items ??= this.#readItems())
    const { issues: remaining, counts } = narrowList(all, state, this.#words)
    const left = new Set(remaining.map(({ element }) => element))
    for (const { element } of all) element.hidden = !left.has(element)
    hideEmpty(this.querySelectorAll('.lesson-case'), '.lesson-texts > li:not([hidden])')
    hideEmpty(
      this.querySelectorAll('[data-part="group"]'),
      query === '' ? '*' : '.lesson-case:not([hidden])',
    )
    this.#showIndex(query !== '')
    for (const part of this.querySelectorAll<HTMLElement>('.elsewhere')) part.hidden = query !== ''
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.lesson-kinds a'))
      link.search = query
    const form = this.querySelector('form')
    if (form && this.#names) {
      setControls(form, state)
      showCounts(form, this.#names, counts, state)
      const narrowed = this.querySelector('[data-part="narrowed"]')
      if (narrowed) narrowed.textContent = describeNarrowed(form)
    }
    for (const clear of this.querySelectorAll<HTMLElement>('.list-status [data-part="clear"]'))
      clear.hidden = query === ''
    const empty = this.querySelector<HTMLElement>('[data-part="empty"]')
    if (empty) empty.hidden = left.size > 0
    this.#said =
      query === '' ? '' : `${left.size.toLocaleString('en')} of ${countNoun(all.length, 'lesson')}`
    this.#say(this.#said)
  }

  /** While the list is narrowed the index counts what is left. */
  #showIndex(isNarrowed: boolean): void {
    for (const item of this.querySelectorAll<HTMLElement>('.lesson-index li')) {
      const id = decodeURIComponent(item.querySelector('a')?.hash.slice(1) ?? '')
      const group = document.getElementById(id)?.closest<HTMLElement>('[data-part="group"]')
      item.hidden = group?.hidden ?? false
      const count = item.querySelector<HTMLElement>('[data-count]')
      if (!count) continue
      const left = group?.querySelectorAll('.lesson-texts > li:not([hidden])').length ?? 0
      count.textContent = isNarrowed ? String(left) : (count.dataset['count'] ?? '')
    }
  }

  #readItems(): Item[] {
    return [...this.querySelectorAll<HTMLElement>('.lesson-case')].flatMap((article) => {
      const namesOf = (facet: string) =>
        (article.dataset[facet] ?? '')
          .split(' ')
          .filter(Boolean)
          .map((slug) => ({ slug, name: slug }))
      const facets = facetLesson({
        cause: namesOf('cause'),
        technique: namesOf('technique'),
        component: namesOf('component'),
        date: article.dataset['year'] || null,
      })
      const source = article.querySelector('.lesson-source')?.textContent ?? ''
      const group = article.closest('[data-part="group"]')?.querySelector('h2')?.textContent ?? ''
      return [...article.querySelectorAll<HTMLElement>('.lesson-texts > li')].map((element) => {
        this.#words.push(foldText(`${element.textContent}\n${source}\n${group}`))
        return { element, ...facets }
      })
    })
  }

  #say(text: string): void {
    const status = this.querySelector('[data-part="status"]')
    if (status) status.textContent = text
  }
}

/** What the address leads to on this page; nothing where its escapes are broken. */
function findTarget(): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(location.hash.slice(1)))
  } catch {
    return null
  }
}

/** Hides each part that has nothing of this left. */
function hideEmpty(parts: Iterable<HTMLElement>, left: string): void {
  for (const part of parts) part.hidden = part.querySelector(left) === null
}

/** The names of all values, as the menus came with the page. */
function readNames(form: HTMLFormElement): FacetNames {
  return forEveryFacet((facet) => {
    const menu = form.querySelector<HTMLSelectElement>(`select[name="${facet}"]`)
    const options = [...(menu?.options ?? [])].filter(({ value }) => value !== '')
    return new Map(options.map(({ value, text }) => [value, withoutCount(text)]))
  })
}

customElements.define('benchlore-lessons', BenchloreLessons)
