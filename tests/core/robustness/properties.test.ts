import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readIssue } from '../../../src/core/issue/read-issue.ts'
import { readText, templates } from '../issue/read-fixture.ts'
import { anyBytes, anyText, grownDocument, RUNS } from './documents.ts'
import { expectSound } from './expect-sound.ts'

/** The long variant takes minutes. */
const TIMEOUT = 600_000

test(
  'reads any text without throwing, every position inside it',
  () => {
    fc.assert(
      fc.property(anyText, (text) => expectSound(readText(text))),
      RUNS,
    )
  },
  TIMEOUT,
)

test(
  'reads any markdown without throwing, every position inside it',
  () => {
    fc.assert(
      fc.property(grownDocument, (text) => expectSound(readText(text))),
      RUNS,
    )
  },
  TIMEOUT,
)

test(
  'reads any bytes without throwing, every position inside the text',
  () => {
    fc.assert(
      fc.property(anyBytes, (bytes) =>
        expectSound(readIssue({ file: 'bytes.md', bytes }, { templates })),
      ),
      RUNS,
    )
  },
  TIMEOUT,
)

test(
  'reads a document with any line end as the same document',
  () => {
    fc.assert(
      fc.property(grownDocument, fc.constantFrom('\r\n', '\r'), (text, end) => {
        const unified = text.replace(/\r\n?/g, '\n')
        const { issue, findings } = readText(unified)
        const other = readText(unified.replaceAll('\n', end))
        expect(other.issue).toEqual(issue)
        expect(other.findings).toEqual(findings)
      }),
      RUNS,
    )
  },
  TIMEOUT,
)

test(
  'reads the same text twice as the same issue',
  () => {
    fc.assert(
      fc.property(grownDocument, (text) => {
        expect(readText(text)).toEqual(readText(text))
      }),
      RUNS,
    )
  },
  TIMEOUT,
)
