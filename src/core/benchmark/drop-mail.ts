/** Bounded on both sides, so that a long line costs no more than its length. */
const MAIL = /[<(]?\b[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}\b[>)]?/g

/** The text without e-mail addresses, which nobody agreed to have published. */
export const dropMail = (text: string): string =>
  text.includes('@') ? text.replace(MAIL, '') : text
