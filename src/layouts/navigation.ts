/** The links at the head of every page, in their order, the search aside; paths from the root of the site. */
export const NAVIGATION: readonly { path: string; text: string }[] = [
  { path: '/issues/', text: 'Issues' },
  { path: '/components/', text: 'Components' },
  { path: '/causes/', text: 'Causes' },
  { path: '/techniques/', text: 'Techniques' },
  { path: '/works/', text: 'What works' },
  { path: '/trends/', text: 'Trends' },
  { path: '/lessons/', text: 'Lessons' },
]
