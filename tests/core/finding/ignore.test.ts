import { describe, expect, test } from 'vitest'
import { readText } from '../issue/read-fixture.ts'

const found = (text: string): string[] =>
  readText(text).findings.map(({ line, column, code }) => `${line}:${column} ${code}`)

/** A document in which the date and the status are findings, each on a line of its own. */
const HEAD = '# Performance Issue: Slow\n\n'
const DATE = '**Date**: 2026-02-31'
const STATUS = '**Status**: Dunno'

describe('a comment leaves a finding out', () => {
  test.each([
    ['of the line below it', `${HEAD}<!-- benchlore-ignore bad-date: seen -->\n${DATE}\n`],
    ['of the line it stands on', `${HEAD}${DATE} <!-- benchlore-ignore bad-date: seen -->\n`],
    ['beyond blank lines', `${HEAD}<!-- benchlore-ignore bad-date: seen -->\n\n\n${DATE}\n`],
    [
      'anywhere in the block below',
      `${HEAD}<!-- benchlore-ignore bad-date: seen -->\nA\n${DATE}\n`,
    ],
    [
      'below another comment',
      `${HEAD}<!-- benchlore-ignore bad-date: a -->\n<!-- b -->\n${DATE}\n`,
    ],
    ['over two lines', `${HEAD}<!-- benchlore-ignore bad-date:\nseen -->\n${DATE}\n`],
    ['in a quote', `${HEAD}> <!-- benchlore-ignore bad-date: seen -->\n>\n> ${DATE}\n`],
    ['of the last line', `${HEAD}<!-- benchlore-ignore bad-date: seen -->\n${DATE}`],
    ['of the whole document', `<!-- benchlore-ignore missing-title: a log -->\n\nText.\n`],
    ['of a key', `---\n# benchlore-ignore bad-date: seen\ndate: 2026-02-31\n---\n${HEAD}`],
    [
      'of a key on its line',
      `---\ndate: 2026-02-31 # benchlore-ignore bad-date: seen\n---\n${HEAD}`,
    ],
    [
      'of a list',
      `---\n# benchlore-ignore frontmatter-unknown-key: ours\nx:\n- 1\n- 2\n---\n${HEAD}`,
    ],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  test('several with one reason, and several comments above one block', () => {
    const both = `${HEAD}<!-- benchlore-ignore bad-date, unknown-status: seen -->\n${DATE}\n${STATUS}\n`
    const each = `${HEAD}<!-- benchlore-ignore bad-date: a --><!-- benchlore-ignore unknown-status: b -->\n${DATE}\n${STATUS}\n`
    expect([found(both), found(each)]).toEqual([[], []])
  })

  test('of a table, a list and a code block to their ends', () => {
    const broken = '[[nowhere]]'
    const text = `${HEAD}<!-- benchlore-ignore mojibake: quoted -->\n\n\`\`\`\n\nÂ²\n\`\`\`\n\n<!-- benchlore-ignore mojibake: quoted -->\n- ${broken}\n\n  Â²\n\nÂ²\n`
    expect(found(text)).toEqual(['15:1 mojibake'])
  })
})

describe('a comment speaks for nothing else', () => {
  test.each([
    [
      'than its code',
      `${HEAD}<!-- benchlore-ignore mojibake: seen -->\n${DATE}\n`,
      ['3:1 unused-ignore', '4:11 bad-date'],
    ],
    [
      'than its line, where it stands in one',
      `${HEAD}Text <!-- benchlore-ignore bad-date: seen -->\n\n${DATE}\n`,
      ['3:6 unused-ignore', '5:11 bad-date'],
    ],
    [
      'than the next block',
      `${HEAD}<!-- benchlore-ignore bad-date: seen -->\nText.\n\n${DATE}\n`,
      ['3:1 unused-ignore', '6:11 bad-date'],
    ],
    [
      'than the next key',
      `---\n# benchlore-ignore bad-date: seen\nstatus: open\ndate: 2026-02-31\n---\n${HEAD}`,
      ['2:1 unused-ignore', '4:7 bad-date'],
    ],
    [
      'where a value only looks like a comment',
      `---\ntitle: "a # benchlore-ignore bad-date: x"\n---\n${HEAD}`,
      ['2:8 frontmatter-disagrees'],
    ],
  ])('%s', (_, text, findings) => {
    expect(found(text)).toEqual(findings)
  })
})

describe('a comment that does not hold is a finding, and leaves nothing out', () => {
  test.each([
    [
      'without a reason',
      '<!-- benchlore-ignore bad-date -->',
      ['3:1 unexplained-ignore', '4:11 bad-date'],
    ],
    [
      'with an empty reason',
      '<!-- benchlore-ignore bad-date:  -->',
      ['3:1 unexplained-ignore', '4:11 bad-date'],
    ],
    [
      'with an unknown code',
      '<!-- benchlore-ignore bad-dat: seen -->',
      ['3:1 unknown-ignore', '4:11 bad-date'],
    ],
    ['without a code', '<!-- benchlore-ignore -->', ['3:1 unknown-ignore', '4:11 bad-date']],
    ['in code', '`<!-- benchlore-ignore bad-date: x -->`', ['4:11 bad-date']],
    ['in a code block', '```\n<!-- benchlore-ignore bad-date: x -->\n```', ['6:11 bad-date']],
    ['with another name', '<!-- benchlore-ignore-all bad-date: x -->', ['4:11 bad-date']],
  ])('%s', (_, comment, findings) => {
    expect(found(`${HEAD}${comment}\n${DATE}\n`)).toEqual(findings)
  })

  test('and what stands beside an unknown code still holds', () => {
    expect(found(`${HEAD}<!-- benchlore-ignore bad-dat, bad-date: x -->\n${DATE}\n`)).toEqual([
      '3:1 unknown-ignore',
    ])
  })

  test.each([
    ['bad-dat', 'There is no finding “bad-dat” to leave out. Did you mean “bad-date”?'],
    [
      'zzzzzz',
      'There is no finding “zzzzzz” to leave out. Write a code as “benchlore check” prints it.',
    ],
  ])('says what was meant by %s', (code, message) => {
    expect(readText(`# T\n\n<!-- benchlore-ignore ${code}: x -->\n`).findings[0]?.message).toBe(
      message,
    )
  })

  test('of links is no finding where links are not looked up', () => {
    expect(found(`${HEAD}<!-- benchlore-ignore broken-link: elsewhere -->\n[a](b.md)\n`)).toEqual(
      [],
    )
  })
})

test('twenty thousand comments above one block leave its finding out', () => {
  const text = `${HEAD}${'<!-- benchlore-ignore bad-date: x -->\n'.repeat(20_000)}${DATE}\n`
  expect(found(text)).toEqual([])
})
