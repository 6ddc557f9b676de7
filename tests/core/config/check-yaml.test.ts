import { describe, expect, test } from 'vitest'
import { checkYaml } from '../../../src/core/config/check-yaml.ts'
import { configSchema } from '../../../src/core/config/config.ts'
import { parseYaml } from '../../../src/core/config/yaml-places.ts'

const check = (text: string, firstLine = 1) =>
  checkYaml(parseYaml(text, firstLine), configSchema).problems.map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )

describe('a configuration', () => {
  test.each([
    ['title: 3', '1:8 “title” must be text, not a number.'],
    ['\ntitle:', '2:7 “title” has no value. Give it one, or delete the line.'],
    ['title: ""', '1:8 “title” must not be empty.'],
    ['title: [a]', '1:8 “title” must be text, not a list.'],
    ['titel: x', '1:1 The key “titel” is not known. Did you mean “title”?'],
    ['content:\n  isues: x', '2:3 The key “content.isues” is not known. Did you mean “issues”?'],
    [
      'content:\n  colour: x',
      '2:3 The key “content.colour” is not known. Known keys: issues, benchmarks, reviews, templates.',
    ],
    [
      'levels:\n  bad-dat: error',
      '2:3 The key “levels.bad-dat” is not known. Did you mean “bad-date”?',
    ],
    [
      'levels: { bad-date: warn }',
      '1:21 “levels.bad-date” must be one of error, warning, note, off.',
    ],
    [
      'levels: { bad-date: errr }',
      '1:21 “levels.bad-date” must be one of error, warning, note, off. Did you mean “error”?',
    ],
    [
      'lang: en\ntimeZone: Mars/Base',
      '2:11 “timeZone” must be a time zone such as UTC or Europe/Berlin.',
    ],
    ['- a', '1:1 The file must be a group of keys, not a list.'],
    ['site: perf', '1:7 “site” must be a web address such as https://perf.example.com.'],
    ['base: https://a.example', '1:7 “base” must be a path such as /docs.'],
    ['base: ../up', '1:7 “base” must be a path such as /docs.'],
  ])('names place and fault of %j', (text, expected) => {
    expect(check(text)).toEqual([expected])
  })

  test('names all problems at once, in the order of the text', () => {
    expect(check('lang: 1\ntitle: 2\nnope: 3').map((line) => line.slice(0, 3))).toEqual([
      '1:7',
      '2:8',
      '3:1',
    ])
  })

  test('is the default where the file is empty', () => {
    expect(checkYaml(parseYaml('# nothing\n'), configSchema).value).toEqual(configSchema.parse({}))
  })

  test.each([
    ['/', ''],
    ['docs/', '/docs'],
    ['/a/b', '/a/b'],
  ])('writes the base %j as %j', (base, expected) => {
    expect(configSchema.parse({ base }).base).toBe(expected)
  })
})

describe('broken YAML', () => {
  test.each([
    ['a: 1\na: 2', '2:1 This key stands twice. Keep one of the two.'],
    ['a: "open', '1:9 A closing quote or bracket is missing, or a colon behind the key.'],
  ])('is one sentence with its place: %j', (text, expected) => {
    expect(check(text)).toEqual([expected])
  })

  test('never throws, nested or unfolding as it may be', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x,x]']
    for (const [now, before] of ['ba', 'cb', 'dc', 'ed', 'fe'].map((pair) => pair.split(''))) {
      bomb.push(`${now}: &${now} [${Array(10).fill(`*${before}`).join(',')}]`)
    }
    expect(check(bomb.join('\n'))).toEqual(['1:1 It refers to itself too often (&, *).'])
    expect(check('['.repeat(50_000))).not.toEqual([])
  })

  test('below a fence counts its lines from the top of the document', () => {
    expect(check('titel: x', 2)[0]).toMatch(/^2:1 /)
  })
})
