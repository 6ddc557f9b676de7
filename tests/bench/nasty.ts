/**
 * How long reading and rendering take for shapes that make naive readers slow:
 * `npm run bench:nasty -- [part of a shape's name] [millions of characters, default 1,2,4,8]`.
 * Beside each time stands how it grew since the size before: 2 is linear where sizes double.
 */
import { readIssue } from '../../src/core/issue/read-issue.ts'
import { openProject } from '../../src/loader/open-project.ts'
import { renderBody } from '../../src/render/render-body.ts'
import { NASTY_SHAPES } from './nasty-shapes.ts'

/** A shape that took longer is given up: the next size would take longer still. */
const PATIENCE_MS = 20_000

const [wanted = '', sizes = '1,2,4,8'] = process.argv.slice(2)
const { content } = openProject({ workingFolder: process.cwd() })

function time(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function measure(text: string): { read: number; render: number; findings: number } {
  const bytes = new TextEncoder().encode(text)
  let result: ReturnType<typeof readIssue> | undefined
  const read = time(() => {
    result = readIssue({ file: 'nasty.md', bytes }, content)
  })
  const { text: decoded, outline, findings } = result!
  const headings = outline.sections.filter(({ level }) => level > 0)
  const { bodyLine, plainBlocks } = outline
  const render = time(
    () => void renderBody({ text: decoded, bodyLine, plainBlocks, headings, targets: {} }),
  )
  return { read, render, findings: findings.length }
}

const show = (ms: number, before: number | undefined): string =>
  `${ms.toFixed(0).padStart(7)} ms ${before === undefined || before < 20 ? '     ' : `×${(ms / before).toFixed(1)}`.padEnd(5)}`

for (const [name, make] of NASTY_SHAPES) {
  if (!name.includes(wanted)) continue
  let last: ReturnType<typeof measure> | undefined
  for (const size of sizes.split(',').map(Number)) {
    const now = measure(make(size * 1e6))
    process.stdout.write(
      `${name.padEnd(32)} ${String(size).padStart(6)} MB  read ${show(now.read, last?.read)}  render ${show(now.render, last?.render)}  ${now.findings} findings\n`,
    )
    last = now
    if (now.read + now.render > PATIENCE_MS) break
  }
}
