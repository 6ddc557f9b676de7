/** Around the drawing and its title, in CSS pixels. */
const MARGIN = 16
const TITLE_HEIGHT = 28

/** Saves what a canvas shows as a PNG, with the title of the page above it, on the colour of the page. */
export async function saveImage(canvas: HTMLCanvasElement, title: string): Promise<void> {
  const ratio = canvas.width / canvas.clientWidth || 1
  const style = getComputedStyle(document.body)
  const image = document.createElement('canvas')
  image.width = canvas.width + 2 * MARGIN * ratio
  image.height = canvas.height + (2 * MARGIN + TITLE_HEIGHT) * ratio
  const pen = image.getContext('2d')
  if (!pen) return
  pen.fillStyle = style.backgroundColor
  pen.fillRect(0, 0, image.width, image.height)
  pen.fillStyle = style.color
  pen.font = `600 ${15 * ratio}px ${style.fontFamily}`
  pen.textBaseline = 'middle'
  pen.fillText(title, MARGIN * ratio, (MARGIN + TITLE_HEIGHT / 3) * ratio, canvas.width)
  pen.drawImage(canvas, MARGIN * ratio, (MARGIN + TITLE_HEIGHT) * ratio)
  const blob = await new Promise<Blob | null>((resolve) => image.toBlob(resolve))
  if (blob === null) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${nameFile(location.pathname)}.png`
  link.click()
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/** “/docs/benchmarks/nightly/export/” → “nightly-export”. */
const nameFile = (path: string): string =>
  path.split('/').filter(Boolean).slice(-2).join('-') || 'chart'
