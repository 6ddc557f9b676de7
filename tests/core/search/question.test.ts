import { describe, expect, test } from 'vitest'
import { readQuestion } from '../../../src/core/search/question.ts'

const formsOf = (query: string) => readQuestion(query).words.map(({ form }) => form)

describe('a question', () => {
  test.each([
    ['Slow export, again and again', ['slow', 'export']],
    ['getUserById', ['getuserbyid', 'user', 'id']],
    ['in src/db/pool.ts', ['src', 'db', 'pool', 'ts']],
    ['pg_stat_statements', ['pgstatstatements', 'pg', 'stat', 'statements']],
    ['slow Slow SLOW', ['slow']],
    ['7 slow x', ['slow']],
    ['the and of', ['the', 'and', 'of']],
    ['遅い', ['遅', 'い']],
    ['… 🙂', []],
  ])('%j asks for %j', (query, forms) => {
    expect(formsOf(query)).toEqual(forms)
  })

  test('counts the words that it leaves out, so that those that stand together are known', () => {
    const { words } = readQuestion('pool of the connections')
    expect(words.map(({ form, slot }) => [form, slot])).toEqual([
      ['pool', 0],
      ['connections', 3],
    ])
  })

  test('gives the parts of an identifier its place', () => {
    const { words } = readQuestion('slow time-out')
    expect(words.map(({ form, slot, isPart }) => [form, slot, isPart])).toEqual([
      ['slow', 0, false],
      ['timeout', 1, false],
      ['time', 1, true],
    ])
  })

  test.each([
    ['slow exp', true],
    ['slow exp ', false],
    ['slow exp.', false],
  ])('in %j the last word is still typed: %s', (query, isOpen) => {
    expect(readQuestion(query).words.map((word) => word.isOpen)).toEqual([false, isOpen])
  })

  test('in quotes has all its words', () => {
    expect(readQuestion(' "out of memory" ')).toMatchObject({
      isPhrase: true,
      words: [{ form: 'out' }, { form: 'of' }, { form: 'memory' }],
    })
  })

  test('of a stack trace asks for its names rather than for its small words', () => {
    const trace = [
      'java.lang.OutOfMemoryError: Java heap space',
      ...Array.from({ length: 60 }, (_, at) => `  at org.acme.Worker${at}.run(Worker.java:${at})`),
    ].join('\n')
    const forms = formsOf(trace)
    expect(forms).toHaveLength(24)
    expect(forms).toContain('outofmemoryerror')
  })

  test('reads ten thousand characters of anything', () => {
    for (const unit of ['a', '-', 'a.', 'aB', '"><script>', '検', '(', ' x']) {
      expect(readQuestion(unit.repeat(10_000)).words.length).toBeLessThanOrEqual(24)
    }
  })
})
