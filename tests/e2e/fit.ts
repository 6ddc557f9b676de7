import type { Page } from '@playwright/test'

/**
 * What does not fit: the page wider than the window, and text that is cut off or runs out of its cell or
 * button. Text in a box that scrolls is not lost.
 */
export function findMisfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const isInScroller = (element: Element): boolean => {
      const box = element.parentElement
      if (box === null || box === document.body) return false
      return getComputedStyle(box).overflowX === 'visible' ? isInScroller(box) : true
    }
    /** Excerpts end after so many lines on purpose. */
    const isExcerpt = (element: Element): boolean =>
      !['none', ''].includes(getComputedStyle(element).webkitLineClamp)
    /** For screen readers only. */
    const isClippedAway = (element: Element): boolean =>
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      (element.parentElement !== null && isClippedAway(element.parentElement))
    const misfits: string[] = []
    const overhang = root.scrollWidth - root.clientWidth
    if (overhang > 0) {
      misfits.push(`The page is ${overhang} pixels too wide.`)
      for (const element of document.body.querySelectorAll('*')) {
        const { right } = element.getBoundingClientRect()
        if (right > root.clientWidth + 1 && !isInScroller(element))
          misfits.push(`beyond the edge: ${element.outerHTML.slice(0, 120)}`)
      }
    }

    const isLost = (text: Text): Element | undefined => {
      const range = document.createRange()
      range.selectNodeContents(text)
      for (const rect of range.getClientRects()) {
        if (rect.width === 0 || rect.height === 0) continue
        let scrollsAcross = false
        let scrollsDown = false
        for (let box = text.parentElement; box && box !== document.body; box = box.parentElement) {
          if (isExcerpt(box)) break
          const { overflowX, overflowY, position } = getComputedStyle(box)
          const edge = box.getBoundingClientRect()
          const isHolder = box.matches('th, td, button, summary, label, select, legend, h1, h2, h3')
          const across = !scrollsAcross && (overflowX !== 'visible' || isHolder)
          const down = !scrollsDown && (overflowY !== 'visible' || isHolder)
          scrollsAcross ||= overflowX === 'auto' || overflowX === 'scroll'
          scrollsDown ||= overflowY === 'auto' || overflowY === 'scroll'
          if (
            across &&
            !scrollsAcross &&
            (rect.left < edge.left - 2 || rect.right > edge.right + 2)
          )
            return box
          // A line's box may be a little higher than what stands around it.
          if (down && !scrollsDown && (rect.top < edge.top - 4 || rect.bottom > edge.bottom + 4))
            return box
          if (position === 'fixed') break
        }
      }
      return undefined
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = text.parentElement
      const isRead =
        text.textContent?.trim() &&
        holder?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        !holder.closest('script, option, canvas') &&
        !isClippedAway(holder)
      if (!isRead) continue
      const box = isLost(text as Text)
      if (box)
        misfits.push(
          `“${text.textContent?.trim().slice(0, 60)}” leaves ${box.outerHTML.slice(0, 120)}`,
        )
    }
    return misfits
  })
}
