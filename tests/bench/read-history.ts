/**
 * What `benchlore check` of 200 invented documents cost at earlier commits:
 * `node tests/bench/read-history.ts FOLDER COMMIT…`. Every commit is unpacked below FOLDER and runs with the
 * packages of this checkout. One round measures every commit once, so that the load of the machine meets all
 * alike, and it is the time of the processor that counts. For each commit FOLDER gets a file that
 * `benchlore import` reads (the custom JSON of github-action-benchmark): the median of nine rounds, ± the
 * median absolute deviation.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { median, medianAbsoluteDeviation } from 'simple-statistics'
import { inventDocuments } from './invent-documents.ts'

const ROUNDS = 9
const [folder, ...commits] = process.argv.slice(2)
if (folder === undefined || commits.length === 0) {
  throw new Error('Name a folder and commits: read-history.ts FOLDER COMMIT…')
}
const root = resolve(folder)
const documents = join(root, 'documents')
if (!existsSync(documents)) {
  mkdirSync(documents, { recursive: true })
  for (const [i, text] of [...inventDocuments(200)].entries()) {
    writeFileSync(join(documents, `${String(i).padStart(3, '0')}.md`), text)
  }
}
const benchmarks = [
  { name: 'Check of 200 documents', path: documents },
  { name: 'Check of one document', path: join(documents, '000.md') },
]
/** Last words of the process: what it has used, itself and without the processes it started. */
const TELL = `data:text/javascript,import{writeSync}from'node:fs';process.on('exit',()=>{
const{user,system}=process.cpuUsage();writeSync(2,'\\ncpu '+(user+system)/1000)})`

for (const commit of commits) unpack(commit)
const times = new Map<string, number[]>()
for (let round = 0; round < ROUNDS; round++) {
  for (const commit of commits) {
    for (const { name, path } of benchmarks) {
      const key = `${commit} ${name}`
      times.set(key, [...(times.get(key) ?? []), measure(commit, path)])
    }
  }
  process.stdout.write(`round ${round + 1} of ${ROUNDS}\n`)
}
for (const commit of commits) {
  const results = benchmarks.map(({ name }) => {
    const runs = times.get(`${commit} ${name}`) ?? []
    return {
      name,
      unit: 'ms',
      value: Number(median(runs).toFixed(1)),
      range: `± ${medianAbsoluteDeviation(runs).toFixed(1)}`,
      extra: `${runs.length} samples`,
    }
  })
  writeFileSync(join(root, `${commit}.json`), `${JSON.stringify(results, null, 2)}\n`)
}

function unpack(commit: string): void {
  const target = join(root, commit)
  if (existsSync(target)) return
  mkdirSync(target)
  const archive = execFileSync('git', ['archive', commit], { maxBuffer: 2 ** 28 })
  execFileSync('tar', ['-x', '-C', target], { input: archive })
  symlinkSync(resolve('node_modules'), join(target, 'node_modules'))
}

/** Milliseconds of the processor. */
function measure(commit: string, path: string): number {
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', TELL, 'bin/benchlore.mjs', 'check', path],
    { cwd: join(root, commit), encoding: 'utf8', maxBuffer: 2 ** 28 },
  )
  const [, spent] = /^cpu ([\d.]+)$/m.exec(stderr) ?? []
  // 1 means findings, which the documents may well have.
  if (spent === undefined || (status !== 0 && status !== 1)) {
    throw new Error(`${commit} cannot check: ${stderr.slice(0, 500)}`)
  }
  return Number(spent)
}
