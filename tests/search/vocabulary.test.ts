import { beforeEach, describe, expect, test } from 'vitest'
import { describeForSearch } from '../../src/search/document.ts'
import { openVocabulary } from '../../src/search/vocabulary.ts'
import { makeVocabularyFiles } from '../../src/search/write-vocabulary.ts'
import { readText } from '../core/issue/read-fixture.ts'

const describeText = (text: string, file = 'a.md') => {
  const { issue, outline } = readText(text, file)
  return describeForSearch(issue, outline, 'UTC')
}

const documents = [
  describeText(
    '---\nauthors: [Grace Quimby]\ntags: [warehouse]\n---\n# Scanner & "loader" stalls\n\n## Notes\n\nThe connection to `getUserById` hangs.\n',
  ),
  describeText('# Latency of the importer\n\nIt waits for the header.\n', 'b.md'),
]

/** Enough words that the vocabulary is cut. */
const filler = describeText(
  `# Filler\n\n${Array.from({ length: 9000 }, (_, n) => `w${[n % 26, (n / 26) % 26, n / 676].map((c) => String.fromCharCode(97 + Math.floor(c))).join('')}ord`).join(' ')}\n`,
  'c.md',
)

let asked: string[] = []
let missing: RegExp | undefined

function serve(of = documents) {
  const files = makeVocabularyFiles(of)
  return openVocabulary((path) => {
    asked.push(path)
    const file = files.find((file) => file.path === path)
    if (!file || missing?.test(path)) return Promise.reject(new TypeError('Failed to fetch'))
    return Promise.resolve(Uint8Array.from(file.content))
  })
}

beforeEach(() => {
  asked = []
  missing = undefined
})

describe('a misspelt word', () => {
  test.each([
    ['of the title', 'sacnner', 'scanner'],
    ['beside a sign', 'laoder', 'loader'],
    ['of the text', 'conection', 'connection'],
    ['that is an identifier', 'getusrebyid', 'getuserbyid'],
    ['that is the name of an author', 'qiumby', 'quimby'],
    ['that is a tag', 'warehuose', 'warehouse'],
    ['with a wrong beginning', 'kscanner', 'scanner'],
  ])('%s is corrected', async (_, word, correction) => {
    expect(await serve()(word)).toEqual([correction])
    expect(await serve([...documents, filler])(word)).toEqual([correction])
  })

  test.each([
    ['is a word of an issue', 'scanner'],
    ['is like none', 'quokkaledger'],
    ['is a mark of the index', 'pagefnid'],
  ])('that %s is not corrected', async (_, word) => {
    expect(await serve()(word)).toEqual([])
  })
})

describe('the vocabulary', () => {
  test('is not loaded for what has no misspelling', async () => {
    const correct = serve()
    for (const word of ['gpu', '20481024', '4be81d0', '']) expect(await correct(word)).toEqual([])
    expect(asked).toEqual([])
  })

  test('is loaded once, and of a large one only the part that a word needs', async () => {
    const correct = serve([...documents, filler])
    await Promise.all([correct('sacnner'), correct('sacnner'), correct('scannre')])
    expect(asked).toHaveLength(3)
    expect(asked[0]).toBe('vocabulary.json')
  })

  test.each([
    ['is missing', /vocabulary/],
    ['has no word lists', /\.words$/],
  ])('that %s corrects nothing, until it is there', async (_, files) => {
    const correct = serve()
    missing = files
    expect(await correct('sacnner')).toEqual([])
    missing = undefined
    expect(await correct('sacnner')).toEqual(['scanner'])
  })

  test.each([
    ['a page instead of its file', '<!doctype html>'],
    ['a file of something else', '{"version": 1}'],
    ['a list that is not compressed', '{"heads": [["", "a"]], "tails": []}'],
  ])('corrects nothing where there is %s', async (_, text) => {
    const correct = openVocabulary(() => Promise.resolve(new TextEncoder().encode(text)))
    expect(await correct('sacnner')).toEqual([])
  })

  test('of a site without issues corrects nothing', async () => {
    expect(await serve([])('sacnner')).toEqual([])
  })

  test('is the same for the same documents in another order', () => {
    const all = [...documents, filler]
    expect(makeVocabularyFiles(all.toReversed())).toEqual(makeVocabularyFiles(all))
  })
})
