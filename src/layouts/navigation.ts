/** The links at the head of every page, in their order; paths from the root of the site. */
export const NAVIGATION: readonly { path: string; text: string }[] = [
  { path: '/issues/', text: 'Issues' },
  { path: '/search/', text: 'Search' },
]
