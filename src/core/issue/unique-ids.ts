import { finding } from '../finding/finding.ts'
import { parseAlias } from '../site/aliases.ts'
import { formatIssueId, isIssueId } from './issue-id.ts'
import type { Outline } from './outline.ts'
import type { Finding, Issue } from './schema.ts'

/** The id and the aliases that a document keeps, and what was wrong with those it asked for. */
export interface UniqueId {
  id: string
  aliases: string[]
  findings: Finding[]
}

/** What a document asks for, and where. */
interface Claim {
  issue: Pick<Issue, 'id' | 'aliases' | 'file'>
  outline: Pick<Outline, 'idPlace' | 'aliasPlaces'>
}

const START = { line: 1, column: 1 }

/**
 * Gives every issue an id of its own, in the order of the issues: the first to ask for an id gets it,
 * later ones get `-2`, `-3`, passing over ids that another document has by right. An alias that is taken,
 * capitals aside, or that cannot become a redirect is left out; each is a finding at its own place.
 */
export function assignIds(claims: readonly Claim[]): UniqueId[] {
  // An id becomes a folder of the site, so whatever frontmatter asks for is spelt as ids are.
  const wanted = claims.map(({ issue: { id } }) => (isIssueId(id) ? id : formatIssueId(id)))
  const owners = new Map<string, string>()
  wanted.forEach((id, i) => {
    if (!owners.has(id)) owners.set(id, claims[i]!.issue.file)
  })

  const unique = claims.map(({ issue: { file }, outline }, i): UniqueId => {
    const id = wanted[i]!
    const otherFile = owners.get(id)!
    if (otherFile === file) return { id, aliases: [], findings: [] }
    let number = 2
    while (owners.has(`${id}-${number}`)) number++
    owners.set(`${id}-${number}`, file)
    const collision = finding('duplicate-id', outline.idPlace ?? START, { id, otherFile })
    return { id: `${id}-${number}`, aliases: [], findings: [collision] }
  })
  claims.forEach((claim, i) => assignAliases(claim, unique[i]!, owners))
  return unique
}

/** `owners` has the file that each id and alias belongs to; folders that differ in capitals alone may be one. */
function assignAliases({ issue, outline }: Claim, own: UniqueId, owners: Map<string, string>) {
  const { aliases, file } = issue
  aliases.forEach((text, i) => {
    const place = outline.aliasPlaces?.[i] ?? START
    const parsed = parseAlias(text)
    if ('problem' in parsed) {
      const { problem } = parsed
      own.findings.push(finding('bad-alias', place, { alias: text, problem }))
      return
    }
    const { alias } = parsed
    const key = (/^\/issues\/([^/]+)\/$/.exec(alias)?.[1] ?? alias).toLowerCase()
    const otherFile = owners.get(key)
    if (otherFile !== undefined && otherFile !== file) {
      own.findings.push(finding('duplicate-alias', place, { alias: text, otherFile }))
    } else if (key === own.id) {
      if (alias === own.id) return
      const problem = 'it is the address that the issue has now, capitals aside'
      own.findings.push(finding('bad-alias', place, { alias: text, problem }))
    } else if (!own.aliases.includes(alias)) {
      owners.set(key, file)
      own.aliases.push(alias)
    }
  })
}
