import type { Issue } from '../../src/core/issue/schema.ts'

/** The issue as the site publishes it for tools. */
export async function fetchIssue(site: string, id: string): Promise<Issue> {
  const response = await fetch(`${site}/issues/${id}.json`)
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`)
  return (await response.json()) as Issue
}

/** The ids of all published issues. */
export async function fetchIds(site: string): Promise<string[]> {
  const response = await fetch(`${site}/issues.json`)
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`)
  const { issues } = (await response.json()) as { issues: Issue[] }
  return issues.map(({ id }) => id)
}
