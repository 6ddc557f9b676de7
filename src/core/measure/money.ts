/** A currency behind its amount. */
const MONEY = /(?:[€£¥₹$](?![\p{L}\p{N}])|(?:USD|EUR|GBP|JPY|CNY|INR|BRL|CHF|CAD|AUD)\b)/uy
const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['INR', '₹'],
  ['BRL', 'R$'],
])
/** What money is spent per: `/month`, ` per request`. */
const SPENT_PER = /\s?\/\s?([A-Za-z]{1,12})|\s(?:per|a)\s([a-z]{1,12})/y
const PERIODS: ReadonlyMap<string, string> = new Map([
  ['mo', 'month'],
  ['mth', 'month'],
  ['yr', 'year'],
  ['y', 'year'],
  ['d', 'day'],
  ['h', 'hour'],
  ['hr', 'hour'],
  ['wk', 'week'],
  ['req', 'request'],
])

/** A unit of money and where it ends: `$/month`. */
interface ScannedMoney {
  unit: string
  end: number
}

/** A currency that stands behind its amount, with what is spent per: `€/month`, `USD per request`. */
export function scanMoneyUnit(text: string, at: number): ScannedMoney | undefined {
  MONEY.lastIndex = at
  const currency = MONEY.exec(text)?.[0]
  if (currency === undefined) return undefined
  const { unit, end } = scanSpentPer(text, at + currency.length)
  return { unit: (CURRENCIES.get(currency) ?? currency) + unit, end }
}

/** What money is spent per, behind the amount or its currency: `/month`, ` per request`; else ''. */
export function scanSpentPer(text: string, at: number): ScannedMoney {
  SPENT_PER.lastIndex = at
  const match = SPENT_PER.exec(text)
  const per = (match?.[1] ?? match?.[2])?.toLowerCase()
  if (match === null || per === undefined) return { unit: '', end: at }
  return { unit: `/${PERIODS.get(per) ?? per}`, end: at + match[0].length }
}
