import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** What a person would note down of one document of the walks, read without any code of the product. */
export interface Told {
  title: string
  /** The lines of the frontmatter. */
  front: Partial<Record<string, string>>
  causes: string[]
  techniques: string[]
  /** In seconds. */
  before: number | undefined
  after: number | undefined
  lessons: string[]
  /** Unticked, with a day. */
  actions: { text: string; due: string }[]
}

export function readTold(folder: string): Told[] {
  return readdirSync(folder).map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8')
    const [, head = '', body = ''] = text.split(/^---$/m)
    const front: Told['front'] = Object.fromEntries(
      [...head.matchAll(/^(\w+): (.*)$/gm)].map(([, key, value]) => [key, value]),
    )
    const listed = (key: string) => front[key]?.replace(/[[\]]/g, '').split(', ') ?? []
    const [, before, after] = /^\| Time of [^|]+ \| ([^|]+) \| ([^|]+) \|$/m.exec(body) ?? []
    const lessons = body.split('## Lessons Learned')[1] ?? ''
    return {
      title: /^# Performance Issue: (.*)$/m.exec(body)?.[1] ?? '',
      front,
      causes: listed('causes'),
      techniques: listed('techniques'),
      before: before && secondsOf(before),
      after: after && secondsOf(after),
      lessons: [...lessons.matchAll(/^- (.*)$/gm)].map(([, lesson]) => lesson!),
      actions: [...body.matchAll(/^- \[ \] (.*) \(.*due ([\d-]+)\)$/gm)].map(([, text, due]) => ({
        text: text!,
        due: due!,
      })),
    } as Told
  })
}

function secondsOf(figure: string): number {
  const [value, unit] = figure.trim().split(' ')
  return Number(value) / (unit === 'ms' ? 1000 : 1)
}

export const isResolved = ({ front }: Told): boolean => front['status'] === 'resolved'

export const speedupOf = ({ before, after }: Told): number | undefined =>
  before && after ? before / after : undefined

/** As pages round it. */
export const asFast = (speedup: number): string => `${Number(speedup.toPrecision(3))}× as fast`

export const meanOf = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)

export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / 86_400_000
