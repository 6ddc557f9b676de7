import type { APIRoute, GetStaticPaths } from 'astro'
import { formatSeriesCsv } from '../../../core/insight/series-summary.ts'
import type { Series } from '../../../core/insight/series.ts'
import { pageCacheKey } from '../../../loader/page-cache-key.ts'
import { readHistories } from '../_suites.ts'

interface Props extends Record<string, unknown> {
  series: Series
}

export const getStaticPaths = (async () =>
  (await readHistories()).suites.flatMap(({ facts, series }) =>
    series.map((one) => {
      const props: Props = { series: one }
      return { params: { suite: facts.id, key: one.key }, props, cacheKey: pageCacheKey(props) }
    }),
  )) satisfies GetStaticPaths

/** All runs of a series in the order of time. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(formatSeriesCsv(props.series), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  })
