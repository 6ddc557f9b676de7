import { describe, expect, test } from 'vitest'
import { respellDate, respellStatus } from '../../../src/core/fix/spelling.ts'

describe('writes a date that means one day as YYYY-MM-DD', () => {
  test.each([
    ['2025/10/25', '2025/10/25', '2025-10-25'],
    ['2025-3-1 (Sat)', '2025-3-1', '2025-03-01'],
    ['20251025', '20251025', '2025-10-25'],
    ['25.10.2025', '25.10.2025', '2025-10-25'],
    ['10/25/2025', '10/25/2025', '2025-10-25'],
    ['2025年3月3日（月）', '2025年3月3日', '2025-03-03'],
    ['March 3, 2025 at 09:00', 'March 3, 2025', '2025-03-03'],
    ['3rd of March 2025', '3rd of March 2025', '2025-03-03'],
    ['2025/10/25 09:42 UTC', '2025/10/25', '2025-10-25'],
    ['"Sept. 3, 2025"', 'Sept. 3, 2025', '2025-09-03'],
    ['2025–03–01', '2025–03–01', '2025-03-01'],
    ['２０２５－０３－０１', '２０２５－０３－０１', '2025-03-01'],
    ['3 Marhc 2025', '3 Marhc 2025', '2025-03-03'],
    ['Setpember 3rd, 2025', 'Setpember 3rd, 2025', '2025-09-03'],
  ])('%s', (text, from, to) => {
    expect(respellDate(text)).toMatchObject({ from, to })
  })

  test.each([
    ['2025-10-25'],
    ['2025-10-25T09:00:00Z'],
    ['10/11/2025'],
    ['March 2025'],
    ['March 3-5, 2025'],
    ['2025-02-31'],
    ['31 Feburary 2025'],
    ['3 Juny 2025'],
    ['1.2.2025.4'],
    ['yesterday'],
    [''],
  ])('and leaves “%s”', (text) => {
    expect(respellDate(text)).toBeUndefined()
  })
})

describe('writes a status with a slip of the pen as it was meant', () => {
  test.each([
    ['Resloved', 'Resolved'],
    ['✅ RESOVLED - fixed in 1.2', 'RESOLVED'],
    ['in_progess', 'in progress'],
    ['In-Progess', 'In Progress'],
    ['oepn', 'open'],
    ['Closeed', 'Closed'],
    ['Testng', 'Testing'],
  ])('%s → %s', (text, to) => {
    expect(respellStatus(text)?.to).toBe(to)
  })

  test.each([
    ['Resolved'],
    ['Cloned'],
    ['Revolved'],
    ['Reserved'],
    ['Close after the release'],
    ['Resolve by Friday'],
    ['Unresolved'],
    ['Reopened'],
    ['Rejected'],
    [''],
  ])('and leaves “%s”', (text) => {
    expect(respellStatus(text)).toBeUndefined()
  })
})
