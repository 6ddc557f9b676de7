import { expect, test } from 'vitest'
import { describeReturns } from '../../src/components/comeback-words.ts'
import { findRecurring } from '../../src/core/insight/recurring.ts'
import { nameGroups } from '../../src/core/insight/groups.ts'
import { emptyIssue } from '../../src/core/issue/empty-issue.ts'

/** One resolved issue of the cart, and later ones of these components. */
const describe = (...components: string[]) =>
  findRecurring(
    nameGroups(
      ['Cart', ...components].map((name, index) => ({
        ...emptyIssue(`${index}.md`, String(index)),
        status: index === 0 ? ('resolved' as const) : ('open' as const),
        components: [name],
        date: `202${index}-01-01`,
        resolvedDate: index === 0 ? '2020-02-01' : null,
        causes: [{ key: 'n-plus-one', text: '', checked: true, inferred: false, line: 1 }],
      })),
      'UTC',
    ),
    'cause',
    '2026-01-01',
  ).map(describeReturns)

test.each([
  [['Cart', 'Cart'], 'Came back twice in 3 issues (in the same component)'],
  [['Cart', 'Shop'], 'Seen again twice in 3 issues (once in the same component)'],
  [['Shop'], 'Seen again once in 2 issues'],
])('a cause resolved in Cart and seen in %j later: %s', (components, words) => {
  expect(describe(...components)).toEqual([words])
})
