import type { Locator, Page } from '@playwright/test'
import { expect } from './guarded-page.ts'

/** How many different colours a canvas shows; one means that nothing was drawn. */
export const countColours = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement
    // A copy, since a browser complains of a canvas that is read more often than drawn on.
    const copy = new OffscreenCanvas(width, height).getContext('2d')
    copy?.drawImage(element as HTMLCanvasElement, 0, 0)
    const pixels = copy?.getImageData(0, 0, width, height)
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
