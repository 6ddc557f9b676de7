import { expect } from 'vitest'
import { issueSchema } from '../../../src/core/issue/schema.ts'
import type { readText } from '../issue/read-fixture.ts'

type Result = ReturnType<typeof readText>

/** Every line of the document that a fact names; `changes` name lines of other files. */
function* linesIn(value: unknown): Generator<number> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'changes') continue
    if (key === 'line' && typeof inner === 'number') yield inner
    else yield* linesIn(inner)
  }
}

function* placesIn(value: unknown): Generator<{ line: number; column: number }> {
  if (typeof value !== 'object' || value === null) return
  if ('line' in value && 'column' in value) {
    yield { line: Number(value.line), column: Number(value.column) }
  }
  for (const inner of Object.values(value)) yield* placesIn(inner)
}

/** The facts and findings as published, and that all of them stand somewhere in the text. */
export function expectSound({ issue, findings, outline, text }: Result): void {
  expect(issueSchema.safeParse(issue).error?.issues ?? []).toEqual([])
  expect(JSON.parse(JSON.stringify(issue))).toEqual(issue)
  const lines = text.split('\n')
  for (const line of linesIn(issue)) {
    expect(lines[line - 1], `line ${line} of ${lines.length}`).toBeDefined()
  }
  for (const { line, column } of placesIn([findings, outline])) {
    const length = lines[line - 1]?.length ?? -1
    // One behind the last character: where something is missing at the end of a line.
    const isInside = column >= 1 && column <= length + 1
    expect(isInside, `${line}:${column}, the line has ${length} characters`).toBe(true)
  }
  for (const { title, line } of outline.sections) {
    expect(lines[line - 1], `section “${title}” in line ${line}`).toBeDefined()
  }
}
