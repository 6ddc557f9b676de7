import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../../src/core/config/yaml-places.ts'
import { nameGroups } from '../../../src/core/insight/groups.ts'
import { parseReviewPeriod } from '../../../src/core/insight/review-period.ts'
import { emptyIssue } from '../../../src/core/issue/empty-issue.ts'
import { beginReview } from '../../../src/core/review/begin-review.ts'
import { checkUses, makeReviewWorld } from '../../../src/core/review/check-uses.ts'
import { readReview } from '../../../src/core/review/read-review.ts'
import { BUILT_IN } from '../../../src/core/vocabulary/vocabulary.ts'

const HEAD = '---\ntitle: The third quarter\n---\n'
const read = (text: string, file = 'search.mdx') => readReview(new TextEncoder().encode(text), file)

const world = makeReviewWorld(
  nameGroups(
    [{ ...emptyIssue('slow-export.md', 'slow-export'), components: ['Billing API'] }],
    'UTC',
  ),
  ['nightly', 'nightly/export'],
  BUILT_IN,
)

/** Line, column, code and sentence of what is wrong with a body below three lines of frontmatter. */
const findingsOf = (body: string) => {
  const { review, uses } = read(HEAD + body)
  return [...review.findings, ...checkUses(uses, world)].map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  )
}

describe('a hand-written review', () => {
  test.each([
    ['import X from "x"', '4:1 review-code An import would run code'],
    ['export const a = 1', '4:1 review-code An export would run code'],
    [
      'a\n\nimport of the files is slow now',
      '6:1 review-code … there without an import. If it is text, begin the paragraph with another word than “import”.',
    ],
    [
      'export takes 5 s',
      '4:1 review-code … If it is text, begin the paragraph with another word than “export”.',
    ],
    ['Today is {new Date()}.', '4:10 review-code {new Date()} would run code'],
    ['<Trend {...all} />', '4:8 review-code {...all} would run code'],
    ['<Lessons limit={2 + 3} />', '4:17 review-code {2 + 3} would run code'],
    ['<Lesson />', '4:1 review-element <Lesson> cannot stand in a review. Did you mean <Lessons>?'],
    [
      '<Chart />',
      '4:1 review-element <Chart> cannot stand in a review. Components: Trend, Lessons,',
    ],
    ['<h1>One</h1>', '4:1 review-element <h1> cannot stand in a review. Write it in markdown'],
    ['<script>x</script>', '4:1 review-element <script> cannot stand in a review.'],
    ['a <b onclick="x">b</b>', '4:6 review-element The attribute onclick cannot stand'],
    ['[a](javascript:alert)', '4:1 review-element The link javascript:alert cannot stand'],
    ['![a](a.png)', '4:1 review-element An image cannot stand in a review.'],
    ['<Gain />', '4:1 review-prop <Gain>: “issue” is missing. Write <Gain issue="…" />.'],
    [
      '<Lessons\n  limit="5"\n/>',
      '5:10 review-prop <Lessons>: “limit” must be a number, not text. Write limit={5}.',
    ],
    ['<Lessons limit="x" />', '4:17 review-prop … must be a number, not text. Write limit={5}.'],
    [
      '<Issues ids="slow-export" />',
      '4:14 review-prop … must be a list, not text. Write ids={["slow-export"]}.',
    ],
    ['<Lessons limit={0} />', '4:17 review-prop <Lessons>: “limit” must be 1 or more.'],
    [
      '<Lessons cuase="x" />',
      '4:10 review-prop <Lessons>: The prop “cuase” is not known. Did you mean',
    ],
    ['<Issues status="done" />', '4:17 review-prop <Issues>: “status” must be one of open,'],
    [
      '<Review period="2026-Q5" />',
      '4:17 review-prop <Review>: “period” must be a quarter or a year',
    ],
    [
      'äöü 🎉 <Gain issue="slow-exprot" />',
      '4:21 review-prop <Gain>: There is no issue “slow-exprot”. Did you mean “slow-export”?',
    ],
    [
      '<Issues ids={["slow-export", \'x\']} />',
      '4:14 review-prop <Issues>: There is no issue “x”. Known: slow-export.',
    ],
    [
      '<Trend cause="n-plus-on" />',
      '4:15 review-prop <Trend>: There is no cause “n-plus-on”. Did you mean “n-plus-one”?',
    ],
    [
      '<Trend component="Biling API" />',
      '4:19 review-prop <Trend>: There is no component “Biling API”. Did you mean “billing-api”?',
    ],
    [
      '<Trend series="nightly/exprot" />',
      '4:16 review-prop <Trend>: There is no series of benchmarks “nightly/exprot”. Did you mean',
    ],
    [
      '<Issues limit={1}>lost text</Issues>',
      '4:19 review-prop <Issues>: It shows nothing that stands within it. Write <Issues … /> and put the text below it.',
    ],
    ['<Trend>\n\n  - lost\n\n</Trend>', '6:3 review-prop <Trend>: It shows nothing that stands'],
    [
      'a <Gain issue="slow-export"> {/* x */} **lost** too</Gain>',
      '4:40 review-prop <Gain>: It shows nothing that stands within it. Write <Gain … /> and put the text beside it.',
    ],
    ['a <b', '4:3 bad-review … <b is not finished. Close it with </b>.'],
    [
      'a <b>b',
      '4:3 bad-review … <b> is not closed before the end of its paragraph. Close it with </b>.',
    ],
    ['<Trend>', '4:1 bad-review … <Trend> is not closed. End it with “/>”, as in <Trend … />.'],
    ['<Trend\n\nx', '4:1 bad-review … <Trend is not finished. End it with “/>”'],
    [
      '<Trend></Lessons>',
      '4:8 bad-review … </Lessons> stands where <Trend> is still open. End it with',
    ],
    ['<b>a</i></b>', '4:5 bad-review … </i> stands where <b> is still open. Close it with </b>.'],
    ['<p><Trend></p>', '4:11 bad-review … </p> stands where <Trend> is still open.'],
    ['a </b> c', '4:3 bad-review … </b> closes nothing. Delete it, or put it in backticks'],
    [
      '<Gain issue=slow-export />',
      '4:1 bad-review … The value of “issue” has no quotes. Write issue="slow-export".',
    ],
    ['<Lessons cause="x=y z />', '4:1 bad-review … <Lessons has a quote that is not closed.'],
    ['a <5 ms', '4:3 bad-review … “<” begins no tag here. Put it in backticks, or write &lt;.'],
    [
      '<!-- later -->',
      '4:1 bad-review … HTML comments are not known here. Write {/* … */} instead.',
    ],
    [
      'see <https://a.example/b>',
      '4:5 bad-review … <https://a.example/b> is no tag. Write the address without < and >',
    ],
    ['<ada@example.com>', '4:1 bad-review … <ada@example.com> is no tag.'],
    [
      'a { b',
      '4:3 bad-review … “{” is not closed. Write a remark as {/* … */}, or put it in backticks',
    ],
    ['äöü 🎉 {1 +} b', '4:8 bad-review … What stands in braces is neither a remark'],
  ])('%s is an error at its place', (body, expected) => {
    const found = findingsOf(body)
    expect(found).toHaveLength(1)
    for (const part of expected.split(' … ', 2)) expect(found[0]).toContain(part)
  })

  test('tells everything that is wrong at once, whatever cannot be parsed', () => {
    const body = [
      'We gained <5 ms, {and more.',
      '',
      '<Lessons limit="5" />',
      '',
      '<Trend>',
      '',
      'See <Gain issue="none" /> and <b>that.',
      '',
      '![p95](p95.png)',
      '',
    ].join('\n')
    expect(
      findingsOf(body)
        .map((one) => one.split(' ', 2).join(' '))
        .toSorted(),
    ).toEqual([
      '10:18 review-prop',
      '10:31 bad-review',
      '12:1 review-element',
      '4:11 bad-review',
      '4:18 bad-review',
      '6:17 review-prop',
      '8:1 bad-review',
    ])
  })

  test.each([
    [
      '<Issues cause="no-cachin" technique="" component="Zz" status="opne" ids={["slow-exprot","x"]} />',
      [
        /^4:38 .*“technique” must not be empty/,
        /^4:63 .*“status” must be one of/,
        /^4:16 .*no cause “no-cachin”/,
        /^4:51 .*no component “Zz”/,
        /^4:74 .*no issue “slow-exprot”/,
        /^4:74 .*no issue “x”/,
      ],
    ],
    [
      '<Issues ids={["x", 5, "", "x"]} limt={5} />',
      [
        /^4:14 .*“ids\[2\]” must be text/,
        /^4:14 .*“ids\[3\]” must not be empty/,
        /^4:33 .*“limt” is not known/,
        /^4:14 .*no issue “x”/,
      ],
    ],
    [
      '<Lessons limit={2 + 3} cause="no-cachin" />',
      [/^4:17 .*\{2 \+ 3\} would run code/, /^4:31 .*no cause “no-cachin”/],
    ],
    [
      '<Issues limit={1} opened="2026" limit={2} limit={0} />',
      [/^4:33 .*“limit” stands twice/, /^4:43 .*“limit” stands twice/, /^4:50 .*must be 1 or more/],
    ],
    [
      'a <b title="x" title="y">b</b>',
      [/^4:16 bad-review .* <b>: “title” stands twice. Keep one of the two.$/],
    ],
    ['<Gain issue={one()} />', [/^4:14 .*\{one\(\)\} would run code/]],
    ['<Gain {...all} />', [/^4:7 .*\{\.\.\.all\} would run code/]],
  ])('tells at once all that is wrong with %s', (body, expected) => {
    expect(findingsOf(body)).toEqual(expected.map((one) => expect.stringMatching(one)))
  })

  test('tells no end of what cannot be parsed', () => {
    for (const piece of ['<b ', '{', '</b> ', '<b>', 'a <5 {'])
      expect(findingsOf(piece.repeat(500)).length).toBeLessThanOrEqual(10)
  })

  test.each([
    'Plain **markdown** with `{code}` and a [link](../issues/slow-export.md).',
    '{/* a remark */}',
    'H<sub>2</sub>O <abbr title="so called">s.c.</abbr>',
    '<details open>\n<summary>More</summary>\n\nText.\n\n</details>',
    '<Trend cause="N plus one" component="billing-api" technique="caching" />',
    '<Trend series="nightly" />',
    '<Issues ids={[\'slow-export\']} status="open" opened="2026-Q1" resolved=\'2026\' limit={5} />',
    '<Lessons issue="slow-export" period="2026" />',
    '<Review period="2026-Q1" />',
    '<Trend></Trend>',
    '<Trend>\n  {/* later */}\n</Trend>',
  ])('may have %s', (body) => {
    expect(findingsOf(body)).toEqual([])
  })

  test.each([
    ['No frontmatter.', '1:1 It has no frontmatter.'],
    ['---\nperiod: 2026-Q1\n---\n', '1:1 It has no title.'],
    ['---\ntitle: A\nperiod: 2026-Q7\n---\n', '3:9 “period” must be a quarter or a year'],
    ['---\ntitle: A\nperiod: [2026]\n---\n', '3:9 “period” must be a quarter or a year'],
    ['---\ntitle: A\nauthors: [me, 5]\n---\n', '3:10 “authors” must be a name or a list of names.'],
    ['---\ntitle: A\ndate: 2026-02-30\n---\n', '3:7 “date” must be a day that exists'],
    [
      '---\ntitle: A\nautors: me\n---\n',
      '3:1 The key “autors” is not known. Did you mean “authors”?',
    ],
  ])('needs sound frontmatter: %j', (text, expected) => {
    const [found] = read(text).review.findings
    expect(found?.code).toBe('bad-review')
    expect(`${found?.line}:${found?.column} ${found?.message}`).toContain(
      expected.replace(' ', ' The review cannot be used: '),
    )
  })

  test.each([
    ['title: "A\nautors: me\nperiod: 2026-Q7', ['3:1', '4:9']],
    ['title: A: b\ndraft: maybe\nauthors:\n  - me\n  - 5', ['3:8', '5:3']],
    ['autors: me\ntitle: A\ntitle: B', ['2:1']],
    ['title: A\ndate: @now', []],
  ])('tells what else is wrong in frontmatter that is no YAML: %j', (lines, expected) => {
    const found = read(`---\n${lines}\n---\n`).review.findings
    const fault = parseYaml(lines, 2).problems.map(({ line, column }) => `${line}:${column}`)
    expect(fault).toHaveLength(1)
    expect(found.map(({ line, column }) => `${line}:${column}`).toSorted()).toEqual(
      [...fault, ...expected].toSorted(),
    )
  })

  test('belongs to the period that its frontmatter or its name says', () => {
    expect(read(HEAD).review).toMatchObject({ id: 'search', period: null })
    expect(read(HEAD, '2026-q3.mdx').review.period).toBe('2026-Q3')
    expect(read('---\ntitle: A\nperiod: 2026\n---\n').review.period).toBe('2026')
    expect(read('---\ntitle: A\nperiod: 2025-Q1\n---\n', '2026-q3.mdx').review.period).toBe(
      '2025-Q1',
    )
  })

  test.each([
    ['## One\n\n### Two\n\n```\n# code\n```', 0, 1],
    ['One\n---', 0, 1],
    ['# One\n\n## Two', 1, 2],
    ['One\n===', 1, 2],
    ['> one\n> two\n> =', 1, 2],
    ['text', 0, 1],
  ])('has the headings of %j below its title', (body, onOwnPage, onPeriod) => {
    expect(read(HEAD + body).review.headingShift).toBe(onOwnPage)
    expect(read(HEAD + body, '2026.mdx').review.headingShift).toBe(onPeriod)
  })

  test('is compiled with its lines where they are', () => {
    expect(read(`${HEAD}\n## One\n`, '2026.mdx').body).toBe('\n\n\n\n## One\n')
  })

  test('is no longer than anybody reads', () => {
    const [found] = read(HEAD + 'a '.repeat(300_000)).review.findings
    expect(found?.message).toContain('more than 500,000 letters')
  })

  test.each(['2026-Q1', '2026-Q3', '2026'])('of %s begins without findings', (key) => {
    const text = beginReview(parseReviewPeriod(key)!, 'A "quoted" title', '2026-07-01')
    const { review, uses } = read(text, `${key.toLowerCase()}.mdx`)
    expect(review).toMatchObject({ title: 'A "quoted" title', period: key, findings: [] })
    expect(uses.map(({ name }) => name)).toEqual(['Trend', 'Issues', 'Issues', 'Review', 'Lessons'])
  })
})
