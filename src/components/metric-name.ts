/** A metric as lists show it: with a capital, unless its first word is spelled in its own way (`p95`, `npm_ci`). */
export const nameMetric = (metric: string): string =>
  metric.replace(/^\p{Ll}(?=\p{Ll}*(?:$|[\s,:()-]))/u, (letter) => letter.toUpperCase())
