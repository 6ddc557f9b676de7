import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { SizeLimitConfig } from 'size-limit'

/** Where `npm run test:size` builds the published issues. */
const site = 'test-results/weighed'

/** A case with everything a page may have: figures in three units, a claim, system impact, code. */
const issue = join(site, 'issues/2021-02-28-gta-online-json-parsing/index.html')

const html = readFileSync(issue, 'utf8')

const linked = (attribute: string, ending: string): string[] =>
  [...html.matchAll(new RegExp(`\\s${attribute}="([^"]+${ending})"`, 'g'))].map(([, path]) =>
    join(site, path!),
  )

/** The scripts with all that they import at once; what they import later is not among them. */
function withImports(scripts: readonly string[]): string[] {
  const all = new Set<string>()
  const add = (path: string): void => {
    if (all.has(path)) return
    all.add(path)
    const imports = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)
    for (const [, name] of imports) add(join(site, '_astro', name!))
  }
  scripts.forEach(add)
  return [...all]
}

const styles = linked('href', '\\.css')
const scripts = withImports(linked('src', '\\.js'))
const charts = readdirSync(join(site, '_astro'))
  .filter((name) => /^draw-chart\..*\.js$/.test(name))
  .map((name) => join(site, '_astro', name))
if (styles.length === 0 || scripts.length < 2) throw new Error(`${issue} names too few files.`)
if (charts.length !== 1) throw new Error(`There are ${charts.length} scripts that draw charts.`)

export default [
  {
    name: 'An issue page: text and styles',
    path: [issue, ...styles],
    limit: '25 kB',
    gzip: true,
  },
  {
    name: 'An issue page: scripts before a chart is seen',
    path: scripts,
    // Of these 0.3 kB see whether a search has handed over words to mark; the rest of that is loaded then.
    limit: '6.25 kB',
    gzip: true,
  },
  {
    name: 'An issue page: scripts with a chart',
    path: withImports([...scripts, ...charts]),
    limit: '75 kB',
    gzip: true,
  },
] satisfies SizeLimitConfig
