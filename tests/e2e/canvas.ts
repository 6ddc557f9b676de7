import type { Locator } from '@playwright/test'

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
