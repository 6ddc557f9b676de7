/** “once”, “twice”, “5 times”. */
export const countTimes = (count: number): string =>
  ['never', 'once', 'twice'][count] ?? `${count.toLocaleString('en')} times`
