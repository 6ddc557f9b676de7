/** How a document writes its numbers. */
export interface NumberOptions {
  /** `1.234,5` is 1234.5 and `5.550` is 5550; see {@link detectDecimalComma}. */
  decimalComma?: boolean
}

/** A number as written: half a step of its last digit is what rounding may have taken away. */
export interface WrittenNumber {
  value: number
  half: number
}

const GROUPED = /^\d{1,3}(?:[.,'_\u00A0\u2009\u202F]\d{3})+$/
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/

/**
 * Reads the digits of one number: thousands separators of both kinds, a decimal point or comma,
 * an exponent. Undefined for what is no number: `1.2.3`, `1,2,3`.
 */
export function parseNumber(token: string, options: NumberOptions = {}): WrittenNumber | undefined {
  const exponentAt = Math.max(token.indexOf('e'), token.indexOf('E'))
  const digits = exponentAt < 0 ? token : token.slice(0, exponentAt)
  const exponent = exponentAt < 0 ? '0' : token.slice(exponentAt + 1)
  const plain = normalizeSeparators(digits, options.decimalComma ?? false)
  if (plain === undefined) return undefined
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0
  const power = 10 ** Number(exponent)
  const value = Number(plain) * power
  if (!Number.isFinite(value)) return undefined
  return { value, half: 0.5 * 10 ** -decimals * power }
}

function normalizeSeparators(digits: string, decimalComma: boolean): string | undefined {
  if (/^\d+$/.test(digits)) return digits
  const bare = digits.replace(/['_ \u00A0\u2009\u202F]/g, '')
  const dots = bare.split('.').length - 1
  const commas = bare.split(',').length - 1
  if (dots === 0 && commas === 0) return bare
  if (dots > 0 && commas > 0) {
    const decimal = bare.lastIndexOf('.') > bare.lastIndexOf(',') ? '.' : ','
    const at = bare.lastIndexOf(decimal)
    const whole = bare.slice(0, at)
    if (whole.includes(decimal) || !(GROUPED.test(whole) || INDIAN.test(whole))) return undefined
    return `${whole.replace(/[.,]/g, '')}.${bare.slice(at + 1)}`
  }
  const separator = dots > 0 ? '.' : ','
  const grouped = (GROUPED.test(bare) && !bare.startsWith('0')) || INDIAN.test(bare)
  if (dots + commas > 1) return grouped ? bare.replaceAll(separator, '') : undefined
  const isDecimal = (separator === ',') === decimalComma
  return grouped && !isDecimal ? bare.replace(separator, '') : bare.replace(separator, '.')
}

// Only figures with a unit count as evidence: "f(1,2)" and version numbers have none.
const EVIDENCE =
  /(?<![\d.,:])\d+(?:([.,])(?:\d{1,2}|\d{4,})|(?<=(?<!\d)0)([.,])\d{3}|(?:([.,])\d{3}){1,4}(?!\3)[.,]\d+)(?=\s?(?:%|[A-Za-zµμ]{1,3}(?![A-Za-z])))/g

/**
 * Whether a document writes decimals with a comma, by majority of its unmistakable figures
 * (`0,27 ms`, `12,5 %`, `1.234,5 s` against `0.27 ms`, `1,234.5 s`). Without evidence: no.
 */
export function detectDecimalComma(text: string): boolean {
  let balance = 0
  for (const match of text.matchAll(EVIDENCE)) {
    const decimal = match[1] ?? match[2]
    // With both separators the one for thousands was captured, the other is the decimal sign.
    const isComma = decimal === undefined ? match[3] === '.' : decimal === ','
    balance += isComma ? 1 : -1
  }
  return balance > 0
}
