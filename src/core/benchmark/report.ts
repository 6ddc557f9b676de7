import type { Dimension, Direction } from '../issue/schema.ts'

/** What the figure of a benchmark is, which decides what may be said about it. */
export type Statistic = 'median' | 'mean' | 'minimum' | 'value'

/** How far a benchmark's figure scatters, in base units. */
export interface Spread {
  /**
   * `deviation`: figure ± standard deviation; `confidence`: an interval of the figure itself, as the tool
   * gives it; `range`: smallest to largest run; `quartiles`; `unspecified`: a ± without saying which.
   */
  kind: 'deviation' | 'confidence' | 'range' | 'quartiles' | 'unspecified'
  low: number
  high: number
}

/** One metric of one benchmark in one run of a tool; figures are in base units (s, B, share, /s, B/s). */
export interface Measurement {
  /** The benchmark as the tool names it, processor counts and the like left out: `Fib10`. */
  name: string
  /** What was measured, where a benchmark has several metrics: `B/op`, `p(95)`; null for its main one. */
  metric: string | null
  dimension: Dimension
  /** Base unit; for counts and unknown units the tool's own word. */
  unit: string
  direction: Direction
  /** The figure that stands for the benchmark: the median of its samples where there are any. */
  value: number
  statistic: Statistic
  spread: Spread | null
  /** Single runs, in order; null where the tool does not give them. */
  samples: number[] | null
  /** How many runs the figure rests on; null where the tool does not say. */
  count: number | null
}

/** One run of a tool over its benchmarks. */
export interface Run {
  /** When it ran, an ISO date-time, with its zone where the tool tells it; null where the output does not say. */
  date: string | null
  commit: string | null
  commitDate: string | null
  /** First line of the commit's message. */
  message: string | null
  /** Machine, system and runtime as the output tells them, one line. */
  environment: string | null
  measurements: Measurement[]
}

/** What a tool's output holds: several runs where it is a history. */
export interface Report {
  /** The tool as people call it: `hyperfine`, `Go benchmarks`. */
  tool: string
  /** Suites of a history; one suite without name else. */
  suites: { name: string | null; runs: Run[] }[]
  /** Benchmarks left out, by name, and why: `failed`, `no value`, `named twice`. */
  skipped: { name: string; reason: string }[]
}

/** A tool's output as text, and parsed once where it is JSON. */
export interface ToolOutput {
  text: string
  json: unknown
}

/**
 * Reads one format. Undefined where the output is not of this format; a sentence where it is but holds
 * nothing that can be used ("All 3 benchmarks of this hyperfine result failed.").
 */
export interface Adapter {
  /** The format as people call it, for messages: `hyperfine JSON`. */
  format: string
  read(output: ToolOutput): Report | string | undefined
}
