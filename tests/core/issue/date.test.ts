import { describe, expect, test } from 'vitest'
import { parseDate } from '../../../src/core/issue/date.ts'

describe('parseDate', () => {
  test.each([
    ['2025-10-25', '2025-10-25'],
    ['2025-10-25 08:44:09', '2025-10-25T08:44:09'],
    ['2025-08-28 17:45', '2025-08-28T17:45'],
    ['2025-10-25T08:44:09Z', '2025-10-25T08:44:09Z'],
    ['2025-11-02 20:07 UTC-3', '2025-11-02T20:07-03:00'],
    ['2026-04-06 14:23 (JST) ※', '2026-04-06T14:23'],
    ['2025/3/9', '2025-03-09'],
    ['20250309', '2025-03-09'],
    ['2025-01-01 10:05 PM', '2025-01-01T22:05'],
    ['2025-01-01 12:05 am', '2025-01-01T00:05'],
    ['3rd of May 2026', '2026-05-03'],
    ['March 3, 2025', '2025-03-03'],
    ['Sept. 3rd, 2025', '2025-09-03'],
    ['February 3-4, 2026', '2026-02-03'],
    ['3 March 2025', '2025-03-03'],
    ['January 2025', '2025-01'],
    ['2025-01', '2025-01'],
    ['2025年3月9日', '2025-03-09'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25'],
    ['📅 2025-10-25 (initial)', '2025-10-25'],
    ['2024-03-13 14:??', '2024-03-13'],
    ['Friday 29 November 2019', '2019-11-29'],
    ['Mon, Feb 3, 2020', '2020-02-03'],
    ['16-Nov-2025', '2025-11-16'],
    ['22 de novembro de 2025', '2025-11-22'],
    ['1º de março de 2025', '2025-03-01'],
    ['novembro de 2025', '2025-11'],
  ])('reads %s', (text, iso) => {
    expect(parseDate(text)).toEqual({ iso })
  })

  test.each([
    '2025-02-30',
    '2025-13-01',
    '2025-02-03 25:00',
    '31 April 2025',
    '2025-00',
    '2025-01-01 13:00 PM',
  ])('says that %s does not exist', (text) => {
    expect(parseDate(text)).toBe('impossible')
  })

  test('marks a date that can be read with the day or the month first', () => {
    expect(parseDate('01/02/2026')).toEqual({ iso: '2026-02-01', isAmbiguous: true })
    expect(parseDate('02/02/2026')).toEqual({ iso: '2026-02-02' })
    expect(parseDate('01/02/2026', { isDayFirst: true })).toEqual({ iso: '2026-02-01' })
  })

  test.each(['', '不明', 'yesterday', 'May be later', '5ade148', 'v2025.1'])(
    'finds no date in “%s”',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )
})
