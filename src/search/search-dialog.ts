import { readQuestion } from '../core/search/question.ts'
import {
  SOME_OF_THE_WORDS,
  TOPICS_LABEL,
  describeAnswer,
  describeCorrections,
  describeFailure,
} from './answer-text.ts'
import { make, makeLink } from './elements.ts'
import { Inquiry, type Outcome } from './inquiry.ts'
import { makeOptions } from './option-view.ts'
import type { Answer } from './query.ts'
import { isKeyOn, setKey } from './search-key.ts'
import { formatSearchState, parseSearchState } from './search-state.ts'
import { makeTopicOptions } from './topic-view.ts'

const PAGE_SIZE = 6
const PROMPT = 'Words, a title, or a line of a log'

/**
 * The search dialog: a combobox over a list of links (ARIA Authoring Practices, “Editable Combobox With
 * List Autocomplete”). Focus stays in the field, so that the reader can go on typing; the arrow keys
 * move through the list, and back into the field at its ends. Nothing is chosen until they do, but
 * Enter opens the first result, which carries the sign for it.
 */
class SearchDialog {
  readonly #base: string
  readonly #dialog = make('dialog', 'search-dialog')
  readonly #input = make('input', '')
  readonly #status = make('p', 'search-status')
  readonly #list = make('div', 'search-options')
  readonly #all = makeLink('')
  readonly #inquiry: Inquiry
  #options: HTMLElement[] = []
  /** Where the arrow keys stand in the list; -1: in the field. */
  #active = -1
  /** The question that the list answers. */
  #answered = ''

  constructor(base: string) {
    this.#base = base
    const show = (outcome: Outcome) => this.#show(outcome)
    this.#inquiry = new Inquiry({ base, pageSize: PAGE_SIZE, show })
    this.#build()
    this.#listen()
  }

  /** Opens with the question asked last, ready to be typed over, or with what was typed meanwhile. */
  open(typed: string): void {
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#inquiry.prepare()
    if (typed !== '') {
      this.#input.value = typed
      this.#inquiry.ask(typed)
    }
    this.#input.focus()
    if (typed === '') this.#input.select()
  }

  #build(): void {
    const label = make('label', 'hidden', PROMPT)
    const hint = make('p', 'search-keys')
    for (const [key, what] of [
      ['↑↓', 'choose'],
      ['Enter', 'open'],
      ['Esc', 'close'],
    ] as const) {
      hint.append(make('span', '', make('kbd', '', key), ` ${what}`), ' ')
    }
    hint.id = 'search-dialog-keys'
    this.#list.id = 'search-dialog-options'
    this.#list.role = 'listbox'
    this.#list.ariaLabel = 'Results'
    this.#input.id = label.htmlFor = 'search-dialog-query'
    this.#input.name = 'q'
    this.#input.placeholder = PROMPT
    this.#input.autocomplete = 'off'
    this.#input.autocapitalize = 'none'
    this.#input.spellcheck = false
    this.#input.enterKeyHint = 'search'
    this.#input.role = 'combobox'
    this.#input.ariaAutoComplete = 'list'
    this.#input.setAttribute('aria-controls', this.#list.id)
    this.#input.setAttribute('aria-describedby', hint.id)
    this.#status.role = 'status'
    const close = make('button', 'search-close', 'Close')
    close.type = 'button'
    close.addEventListener('click', () => this.#dialog.close())
    const form = make('form', 'search-dialog-line', label, this.#input, close)
    form.method = 'get'
    form.action = `${this.#base}/search/`
    form.role = 'search'
    const foot = make('div', 'search-dialog-foot', this.#all, hint, this.#makeSwitch())
    const body = make('div', 'search-dialog-body', form, this.#status, this.#list, foot)
    this.#dialog.ariaLabel = 'Search'
    this.#dialog.append(body)
    document.body.append(this.#dialog)
    this.#print([])
  }

  #listen(): void {
    this.#input.addEventListener('input', () => this.#inquiry.ask(this.#input.value))
    this.#input.addEventListener('keydown', (event) => this.#onKey(event))
    this.#list.addEventListener('pointermove', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
      if (option) this.#choose(this.#options.indexOf(option))
    })
    // The page that a link or the form leads to may be this one; and who comes back wants to see a page.
    this.#dialog.addEventListener('click', (event) => {
      const isLink = event.target instanceof Element && event.target.closest('a') !== null
      if (isLink && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.#dialog.close()
    })
    // What had the focus in it would still take keys until the page is drawn again.
    this.#dialog.addEventListener('close', () => {
      const { activeElement } = document
      if (activeElement instanceof HTMLElement && this.#dialog.contains(activeElement))
        activeElement.blur()
    })
    this.#dialog.addEventListener('submit', (event) => {
      // The form's own address would hold all of a pasted log.
      event.preventDefault()
      this.#dialog.close()
      location.assign(this.#addressOf(this.#input.value))
    })
    // The body covers the dialog: what is pressed on the dialog itself is the space around it.
    this.#dialog.addEventListener('mousedown', (event) => {
      if (event.target !== this.#dialog) return
      // Or the press would take the focus that goes back.
      event.preventDefault()
      this.#dialog.close()
    })
    this.#dialog.addEventListener('keydown', (event) => this.#keepFocus(event))
  }

  #onKey(event: KeyboardEvent): void {
    // Enter and the arrows first belong to the list of an input method.
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const places = this.#options.length + 1
      const step = event.key === 'ArrowDown' ? 1 : -1
      this.#choose(((this.#active + 1 + step + places) % places) - 1)
      this.#options[this.#active]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      const isAnswered = this.#answered === this.#input.value
      const option = this.#options[this.#active] ?? (isAnswered ? this.#options[0] : undefined)
      // Without an answer yet, the form leads to the search page.
      if (option !== undefined || this.#input.value.trim() === '') event.preventDefault()
      const { ctrlKey, metaKey, shiftKey } = event
      const click = { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }
      option?.dispatchEvent(new MouseEvent('click', click))
    }
  }

  /** Browsers let Tab leave a modal dialog for their own buttons, and stop at the page on the way. */
  #keepFocus(event: KeyboardEvent): void {
    if (event.key !== 'Tab') return
    const stops = [...this.#dialog.querySelectorAll<HTMLElement>('input, button, a')].filter(
      (stop) => stop.tabIndex >= 0 && stop.checkVisibility(),
    )
    const [from, to] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]]
    if (document.activeElement !== from) return
    event.preventDefault()
    to?.focus()
  }

  #addressOf(query: string): string {
    const state = { ...parseSearchState(new URLSearchParams()), text: query.trim() }
    return `${this.#base}/search/${formatSearchState(state)}`
  }

  /** Asks for the words as they were typed, in the dialog. */
  #makeWayBack(query: string, text: string): HTMLElement {
    const button = make('button', 'search-way-back', text)
    button.type = 'button'
    button.addEventListener('click', () => {
      this.#inquiry.ask(query, { isExact: true })
      this.#input.focus()
    })
    return button
  }

  /** A shortcut of one key stands in the way of some who speak to their computer: it can be switched off. */
  #makeSwitch(): HTMLElement {
    const box = make('input', '')
    box.type = 'checkbox'
    box.checked = isKeyOn()
    box.addEventListener('change', () => setKey(box.checked))
    return make('label', 'search-switch', box, ' Open with ', make('kbd', '', '/'))
  }

  #choose(index: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false')
    this.#active = index
    const option = this.#options[index]
    option?.setAttribute('aria-selected', 'true')
    if (option === undefined) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', option.id)
  }

  #show(outcome: Outcome): void {
    const list = `${this.#base}/issues/`
    switch (outcome.kind) {
      case 'blank':
        return this.#print([])
      case 'waiting':
        // What is shown stays until there is an answer.
        return this.#options.length > 0 ? undefined : this.#print(['Searching…'])
      case 'failed':
        return this.#print(describeFailure(list))
      case 'answered': {
        const { query, answer, results } = outcome
        const asked = readQuestion(query).words.map(({ text }) => text)
        const corrected = describeCorrections(query, answer.corrections, (text) =>
          this.#makeWayBack(query, text),
        )
        const issues = results.flatMap((result, index) => {
          const options = makeOptions(result, asked, `search-option-${index}`)
          const isDivided = answer.complete > 0 && index === answer.complete
          return isDivided ? [makeDivide(SOME_OF_THE_WORDS), options] : [options]
        })
        // Enter opens the first.
        const { first, last } = this.#makeTopics(answer)
        const divide = last.length > 0 && issues.length > 0 ? [makeDivide(TOPICS_LABEL)] : []
        this.#print(
          [...corrected, ...describeAnswer(query, answer, list)],
          [...first, ...issues, ...divide, ...last],
        )
        this.#answered = query
        this.#all.href = this.#addressOf(query)
        this.#all.textContent =
          results.length > 1 ? `All ${answer.matches.length} results` : 'All results'
      }
    }
  }

  #makeTopics({ topics }: Answer): { first: HTMLElement[]; last: HTMLElement[] } {
    const first: HTMLElement[] = []
    const last: HTMLElement[] = []
    for (const [index, named] of topics.entries()) {
      const options = makeTopicOptions(named, this.#base, `search-topic-${index}`)
      ;(named.isWanted ? first : last).push(options)
    }
    return { first, last }
  }

  #print(status: (Node | string)[], groups: HTMLElement[] = []): void {
    this.#choose(-1)
    this.#status.replaceChildren(...status)
    this.#list.replaceChildren(...groups)
    this.#list.scrollTop = 0
    this.#options = [...this.#list.querySelectorAll<HTMLElement>('[role=option]')]
    this.#list.hidden = this.#options.length === 0
    this.#all.hidden = this.#options.length === 0
    this.#input.ariaExpanded = String(this.#options.length > 0)
  }
}

/** A listbox holds options and groups only: what stands between them is for the eye. */
function makeDivide(text: string): HTMLElement {
  const label = make('p', 'search-divide', text)
  label.ariaHidden = 'true'
  return label
}

let dialog: SearchDialog | undefined

/** Opens the search dialog. `typed` is what the reader has typed while it was loaded. */
export function openSearchDialog(base: string, typed: string): void {
  dialog ??= new SearchDialog(base)
  dialog.open(typed)
}
