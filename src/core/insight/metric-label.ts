import type { Benchmark } from '../issue/schema.ts'

/**
 * What was measured, in words that stand alone: “Time — Import of a month”, since “Time” says little
 * without its test. A metric of several words does (“Load time of the home page”), and so does a test
 * that is called by its metric (“Import time”).
 */
export function labelMetric({ name, metric }: Pick<Benchmark, 'name' | 'metric'>): string {
  if (metric === '') return name
  if (name === '' || /\s/u.test(metric)) return metric
  return name.toLowerCase().endsWith(metric.toLowerCase()) ? name : `${metric} — ${name}`
}
