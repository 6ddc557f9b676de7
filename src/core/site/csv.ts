/** A value of a table: text is guarded, numbers and truth values are not; null is an empty cell. */
export type Cell = string | number | boolean | null

/**
 * A table in the form of RFC 4180, the first row its header. Text that a spreadsheet would take for a
 * formula gets an apostrophe in front (OWASP, “CSV Injection”).
 */
export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('')
}

/** The last four are the wide forms of the first, which some spreadsheets read as those. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

function formatCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
