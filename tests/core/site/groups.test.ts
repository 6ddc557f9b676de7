import { describe, expect, test } from 'vitest'
import { formatNameSlug, groupPath } from '../../../src/core/site/groups.ts'

describe('the address of a name', () => {
  test.each([
    ['Block Storage', 'block-storage'],
    ['  block \t storage ', 'block-storage'],
    ['BLOCK_STORAGE', 'block-storage'],
    ['n-plus-one', 'n-plus-one'],
    ['services/api', 'services--api'],
    ['Ｄａｔａｂａｓｅ', 'database'],
    ['2024', '2024'],
  ])('of %j is %s', (name, slug) => {
    expect(formatNameSlug(name)).toBe(slug)
  })

  test('is one for spellings that differ in case and spaces only, and another for any other name', () => {
    const names = ['C', 'C++', 'C#', 'Café', 'Cafe', '検索', '索引', 'services/api', 'services api']
    const slugs = names.map(formatNameSlug)
    expect(new Set(slugs).size).toBe(names.length)
    expect(formatNameSlug('c ++')).not.toBe(formatNameSlug('C++'))
    expect(formatNameSlug('CAFÉ')).toBe(formatNameSlug('Cafe\u0301'))
  })

  test.each([
    '../../etc',
    '..',
    '.',
    '/',
    '---',
    '',
    'a b'.repeat(200),
    '<b onclick=x>',
    'a?b#c%2f',
  ])('of %j is one plain part of a path', (name) => {
    expect(formatNameSlug(name)).toMatch(/^[a-z0-9]+(?:--?[a-z0-9]+)*$/)
    expect(formatNameSlug(name).length).toBeLessThan(100)
  })

  test('leads to its page', () => {
    expect(groupPath('technique', formatNameSlug('Query plans'))).toBe('/techniques/query-plans/')
  })
})
