import { benchmarksPath } from '../core/site/paths.ts'

const BENCHMARKS = benchmarksPath()

/** The links at the head of every page, in their order, the search aside; paths from the root of the site. */
const NAVIGATION: readonly { path: string; text: string }[] = [
  { path: '/issues/', text: 'Issues' },
  { path: '/components/', text: 'Components' },
  { path: '/causes/', text: 'Causes' },
  { path: '/techniques/', text: 'Techniques' },
  { path: '/works/', text: 'What works' },
  { path: '/trends/', text: 'Trends' },
  { path: BENCHMARKS, text: 'Benchmarks' },
  { path: '/lessons/', text: 'Lessons' },
]

/** The links of a site: without histories of benchmarks none leads to them. */
export const listNavigation = ({ hasBenchmarks }: { hasBenchmarks: boolean }) =>
  NAVIGATION.filter(({ path }) => hasBenchmarks || path !== BENCHMARKS)
