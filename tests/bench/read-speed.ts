/**
 * How many documents a second `benchlore check` reads once started: `npm run bench:read -- [folder] [rounds]`.
 * The first round runs as cold as a command does; the others show what is left when all code is compiled.
 * Without a folder 200 invented documents are read.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPaths } from '../../src/cli/read-paths.ts'
import { formatPrettyReport } from '../../src/cli/report/pretty.ts'
import { openProject } from '../../src/loader/open-project.ts'
import { inventDocuments } from './invent-documents.ts'

const [given, rounds = '10'] = process.argv.slice(2)
const folder = given ?? mkdtempSync(join(tmpdir(), 'benchlore-read-'))
try {
  if (given === undefined) {
    for (const [i, text] of [...inventDocuments(200)].entries()) {
      writeFileSync(join(folder, `${String(i).padStart(3, '0')}.md`), text)
    }
  }
  const project = openProject({ workingFolder: process.cwd() })
  const speeds: { wall: number; cpu: number }[] = []
  let documents = 0
  for (let round = 0; round < Number(rounds); round++) {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    const reports = [...readPaths(project, [folder])].map(({ file, result }) => ({
      file,
      findings: result.findings,
      text: result.text,
    }))
    formatPrettyReport(reports, { colors: false, width: 100 })
    const { user, system } = process.cpuUsage(cpu)
    documents = reports.length
    speeds.push({
      wall: (documents / (performance.now() - start)) * 1000,
      cpu: (documents / (user + system)) * 1e6,
    })
  }
  const [cold, ...warm] = speeds
  const show = (label: string, of: { wall: number; cpu: number } | undefined) =>
    of === undefined
      ? ''
      : `${label.padEnd(22)}${of.wall.toFixed(0).padStart(6)} documents/s, ${of.cpu.toFixed(0)} a second of CPU time\n`
  const byWall = warm.toSorted((a, b) => a.wall - b.wall)
  process.stdout.write(
    `${documents} documents, ${rounds} rounds\n` +
      show('first round', cold) +
      show('median of the others', byWall[byWall.length >> 1]) +
      show('best of the others', byWall.at(-1)),
  )
} finally {
  if (given === undefined) rmSync(folder, { recursive: true })
}
