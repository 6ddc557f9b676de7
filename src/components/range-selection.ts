/** A pointer that moved less has clicked. */
const LEAST_DRAG = 6

interface Answers {
  /** Two places of the canvas that were chosen, in pixels from its left. */
  onRange: (from: number, to: number) => void
  /** A click. */
  onPick: () => void
}

/** Chooses a part of a chart: by dragging over it, or with Shift and the arrow keys and then Enter. */
export class RangeSelection {
  readonly #box = document.createElement('div')
  readonly #answers: Answers
  /** Where the selection began, and where it is; a drag only becomes one on its way. */
  #start: number | undefined
  #end: number | undefined
  /** Where the chosen run is, and where the one before was. */
  #place: number | undefined
  #placeBefore: number | undefined

  constructor(
    chart: HTMLElement,
    canvas: HTMLCanvasElement,
    signal: AbortSignal,
    answers: Answers,
  ) {
    this.#answers = answers
    this.#box.className = 'series-range'
    this.#box.hidden = true
    chart.append(this.#box)
    let down: number | undefined
    canvas.addEventListener(
      'pointerdown',
      (event) => {
        if (event.button !== 0) return
        this.drop()
        down = event.offsetX
        canvas.setPointerCapture(event.pointerId)
      },
      { signal },
    )
    canvas.addEventListener(
      'pointermove',
      ({ offsetX }) => {
        if (down === undefined) return
        if (this.#start === undefined && Math.abs(offsetX - down) < LEAST_DRAG) return
        this.#draw(down, Math.min(canvas.clientWidth, Math.max(0, offsetX)))
      },
      { signal },
    )
    canvas.addEventListener(
      'pointerup',
      () => {
        if (down === undefined) return
        down = undefined
        if (!this.finish()) answers.onPick()
      },
      { signal },
    )
    canvas.addEventListener(
      'pointercancel',
      () => {
        down = undefined
        this.drop()
      },
      { signal },
    )
  }

  /** Hears where the chosen run is. */
  follow(place: number | undefined): void {
    this.#placeBefore = this.#place
    this.#place = place
  }

  /** From where the chosen run was to where it is now. */
  extend(): void {
    const end = this.#place
    if (end !== undefined) this.#draw(this.#start ?? this.#placeBefore ?? end, end)
  }

  /** Takes what is selected; false where nothing is. */
  finish(): boolean {
    const [start, end] = [this.#start, this.#end]
    this.drop()
    if (start === undefined || end === undefined) return false
    // A run at the edge is meant, too.
    this.#answers.onRange(Math.min(start, end) - 1, Math.max(start, end) + 1)
    return true
  }

  drop(): void {
    this.#start = undefined
    this.#end = undefined
    this.#box.hidden = true
  }

  #draw(start: number, end: number): void {
    this.#start = start
    this.#end = end
    this.#box.hidden = false
    this.#box.style.left = `${Math.min(start, end)}px`
    this.#box.style.width = `${Math.abs(end - start)}px`
  }
}
