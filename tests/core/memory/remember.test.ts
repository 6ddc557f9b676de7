import { expect, test } from 'vitest'
import { remember, rememberBy } from '../../../src/core/memory/remember.ts'

test('asks for a text once, and again only after many others', () => {
  const asked: string[] = []
  const length = remember((text) => asked.push(text) && text.length, 2)
  expect([length('ab'), length('ab'), length('c'), length('ab')]).toEqual([2, 2, 1, 2])
  expect(asked).toEqual(['ab', 'c'])
  for (const text of ['d', 'e', 'f', 'g', 'ab']) length(text)
  expect(asked).toEqual(['ab', 'c', 'd', 'e', 'f', 'g', 'ab'])
})

test('remembers that nothing was found', () => {
  let asked = 0
  const find = remember((): undefined => void asked++)
  find('x')
  find('x')
  expect(asked).toBe(1)
})

test('asks each time for a text too long to be a label', () => {
  let asked = 0
  const find = remember(() => ++asked)
  const sentence = 'word '.repeat(100)
  find(sentence)
  find(sentence)
  expect(asked).toBe(2)
})

test('keeps what is found by different vocabularies apart', () => {
  const find = rememberBy((text, words: ReadonlySet<string>) => words.has(text))
  const [english, german] = [new Set(['date']), new Set(['datum'])]
  expect(find('date', english)).toBe(true)
  expect(find('date', german)).toBe(false)
  expect(find('date', english)).toBe(true)
})
