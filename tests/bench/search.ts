/**
 * How well the search answers questions of which the answers are known:
 * `npm run bench:search -- DATASET.json`. Prints a line for each question and one of sums.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openAsking, startBrowser, weighQuestion } from './search-browser.ts'
import { countDocuments, misspell, readDataSet } from './search-data.ts'
import { type Answered, measure, round, withoutSelf } from './search-measures.ts'
import { serveSite } from './search-server.ts'
import { makeSite, reportAt } from './search-site.ts'

/** So many results are printed of each question. */
const PRINTED = 20

const [file] = process.argv.slice(2)
if (file === undefined) {
  process.stderr.write('Name the data set: npm run bench:search -- DATASET.json\n')
  process.exit(2)
}

const print = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)
const { docs, queries } = readDataSet(file)
const counts = countDocuments(docs)
const folder = mkdtempSync(join(tmpdir(), 'benchlore-search-'))
const server = await serveSite(await makeSite(docs, folder))
const browser = await startBrowser()
try {
  const ask = await openAsking(browser, server.address)
  /** One more than is printed: the question's own report may be among them. */
  const find = async (query: string) => {
    const { urls, ms } = await ask(query, PRINTED + 1)
    return { found: urls.flatMap((url) => reportAt(docs, url)?.id ?? []), ms }
  }
  const answers: Answered[] = []
  for (const query of queries) {
    const { found, ms } = await find(query.q)
    const wrong = misspell(query.q, counts)
    const misspelt = wrong === undefined ? undefined : (await find(wrong)).found
    const answered = { query, found, ms, misspelt }
    answers.push(answered)
    const results = withoutSelf(answered).slice(0, PRINTED)
    print({ query: query.q, self: query.self, results, ms: round(ms, 1) })
  }
  let bytes = 0
  for (const { q } of queries) bytes += await weighQuestion(browser, server.address, q)
  const { msPerQuery, ...measures } = measure(answers)
  print({
    ...measures,
    bytesPerQuery: Math.round(bytes / Math.max(queries.length, 1)),
    msPerQuery,
    documents: docs.length,
    queries: queries.length,
  })
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
