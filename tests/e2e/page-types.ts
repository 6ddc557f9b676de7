import type { Page } from '@playwright/test'
import { expect } from './guarded-page.ts'

export interface PageType {
  name: string
  path: string
  /** Beside the navigation the page is about this; seen when it has opened. */
  shows: string
  /** How many charts it has at least. */
  charts?: number
  /** A dialog stands above it, which keeps the focus. */
  isDialog?: true
  /** Brings the page to the state that is meant. */
  arrange?: (page: Page) => Promise<void>
}

/** One page of every type, on the fixture site. */
export const PAGE_TYPES: readonly PageType[] = [
  { name: 'home', path: '/', shows: '#slow-now' },
  { name: 'the list of issues', path: '/issues/', shows: 'tbody tr' },
  {
    name: 'a narrowed list',
    path: '/issues/?status=resolved&component=reporting',
    shows: 'tbody tr',
    arrange: (page) => expect(page.getByRole('main').getByRole('status')).toHaveText(/^1 of 6/),
  },
  {
    name: 'a list with nothing left',
    path: '/issues/?q=zzyzxqwv',
    shows: '[data-part="empty"]',
  },
  {
    name: 'an issue with figures',
    path: '/issues/report-export-measured/',
    shows: 'canvas',
    charts: 1,
  },
  { name: 'an open issue', path: '/issues/open-without-figures/', shows: '.prose' },
  { name: 'a hostile issue', path: '/issues/hostile-html/', shows: '.prose' },
  { name: 'an issue in another language', path: '/issues/issue-e8e7fc61/', shows: '.prose' },
  { name: 'all components', path: '/components/', shows: 'tbody tr' },
  { name: 'a component', path: '/components/reporting/', shows: 'tbody tr' },
  { name: 'all causes', path: '/causes/', shows: 'tbody tr' },
  { name: 'a cause', path: '/causes/n-plus-one/', shows: 'tbody tr' },
  { name: 'all techniques', path: '/techniques/', shows: 'tbody tr' },
  { name: 'a technique', path: '/techniques/query-optimization/', shows: 'tbody tr' },
  { name: 'all years', path: '/years/', shows: 'tbody tr' },
  { name: 'a year', path: '/years/2026/', shows: 'tbody tr' },
  { name: 'all reviews', path: '/reviews/', shows: 'tbody tr' },
  {
    name: 'a review written by hand',
    path: '/reviews/2026-Q2/',
    shows: '.written canvas',
    charts: 1,
  },
  { name: 'the review of a year', path: '/reviews/2026/', shows: 'tbody tr' },
  { name: 'trends', path: '/trends/', shows: 'canvas', charts: 2 },
  { name: 'lessons', path: '/lessons/', shows: 'main h2' },
  { name: 'lessons by year', path: '/lessons/by-year/', shows: 'main h2' },
  {
    name: 'lessons with nothing left',
    path: '/lessons/?q=zzyzxqwv',
    shows: '[data-part="empty"]',
  },
  { name: 'follow-ups', path: '/follow-ups/', shows: 'main tbody tr' },
  { name: 'the timeline', path: '/timeline/', shows: '.timeline-table h3' },
  { name: 'the timeline of a year', path: '/timeline/2026/', shows: '.timeline-table h3' },
  { name: 'all findings', path: '/findings/', shows: 'dt a' },
  { name: 'a finding', path: '/findings/too-complex/', shows: 'main pre' },
  { name: 'the search', path: '/search/', shows: 'main input[type="search"]' },
  {
    name: 'a search with results',
    path: '/search/?q=statement',
    shows: 'main mark',
  },
  {
    name: 'the search dialog',
    isDialog: true,
    path: '/issues/',
    shows: 'tbody tr',
    arrange: async (page) => {
      await page.keyboard.press('/')
      await page.getByRole('dialog').getByRole('combobox').fill('statement')
      await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
    },
  },
  { name: 'an address that is not there', path: '/nowhere/', shows: 'main a' },
]

export async function openPage(page: Page, site: string, { path, shows, arrange }: PageType) {
  await page.goto(site + path)
  await expect(page.locator(shows).first()).toBeVisible()
  await arrange?.(page)
}
