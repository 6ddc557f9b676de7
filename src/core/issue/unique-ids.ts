import { finding } from '../finding/finding.ts'
import { formatIssueId } from './issue-id.ts'
import type { Finding, Issue } from './schema.ts'

/** The id and the aliases that a document keeps, and what was wrong with those it asked for. */
export interface UniqueId {
  id: string
  aliases: string[]
  findings: Finding[]
}

const isSafeId = (id: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)

/** An alias is an old id, spelt as ids are, or an old path of the site, which stays as it is. */
const normalizeAlias = (alias: string): string =>
  alias.includes('/') || isSafeId(alias) ? alias : formatIssueId(alias)

/**
 * Gives every issue an id of its own, in the order of the issues: the first to ask for an id gets it,
 * later ones get `-2`, `-3`, passing over ids that another document has by right. An alias that is
 * taken is left out. Each collision is an error at the later document.
 */
export function assignIds(issues: readonly Pick<Issue, 'id' | 'aliases' | 'file'>[]): UniqueId[] {
  // An id becomes a folder of the site, so whatever frontmatter asks for is spelt as ids are.
  const wanted = issues.map(({ id }) => (isSafeId(id) ? id : formatIssueId(id)))
  const owners = new Map<string, string>()
  wanted.forEach((id, i) => {
    if (!owners.has(id)) owners.set(id, issues[i]!.file)
  })
  const place = { line: 1, column: 1 }

  const unique = issues.map(({ file }, i): UniqueId => {
    const id = wanted[i]!
    const otherFile = owners.get(id)!
    if (otherFile === file) return { id, aliases: [], findings: [] }
    let number = 2
    while (owners.has(`${id}-${number}`)) number++
    owners.set(`${id}-${number}`, file)
    const collision = finding('duplicate-id', place, { id, otherFile })
    return { id: `${id}-${number}`, aliases: [], findings: [collision] }
  })

  issues.forEach(({ aliases, file }, i) => {
    for (const alias of new Set(aliases.map(normalizeAlias))) {
      const otherFile = owners.get(alias)
      if (otherFile === undefined) {
        owners.set(alias, file)
        unique[i]!.aliases.push(alias)
      } else if (otherFile !== file) {
        unique[i]!.findings.push(finding('duplicate-id', place, { id: alias, otherFile }))
      }
    }
  })
  return unique
}
