import type { Locator, Page } from '@playwright/test'
import { expect } from './guarded-page.ts'

/**
 * How many different colours a canvas shows; one means that nothing was drawn. The pixels are read from a
 * copy made for reading: Chromium warns of repeated readings of the canvas itself, and a warning fails a test.
 */
export const countColours = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    if (width === 0 || height === 0) return 0
    const copy = document.createElement('canvas')
    Object.assign(copy, { width, height })
    const context = copy.getContext('2d', { willReadFrequently: true })
    context?.drawImage(element as HTMLCanvasElement, 0, 0)
    const pixels = context?.getImageData(0, 0, width, height)
    return new Set(new Uint32Array(pixels?.data.buffer ?? new ArrayBuffer(0))).size
  })

/** Scrolls to every chart that the page shows, and waits until each is drawn; says how many there are. */
export async function expectChartsDrawn(page: Page): Promise<number> {
  const charts = await page.locator('benchlore-chart').filter({ visible: true }).all()
  for (const chart of charts) {
    await chart.scrollIntoViewIfNeeded()
    await expect(chart).toHaveAttribute('data-drawn', '')
    await expect.poll(() => countColours(chart.locator('canvas'))).toBeGreaterThan(3)
  }
  return charts.length
}
