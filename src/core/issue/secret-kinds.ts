/** Something in a text that should not be published. */
export interface SecretKind {
  /** With its article, as a sentence names it. */
  name: string
  /**
   * Source of a short pattern that each such text holds, in small or capital letters; without it the expression
   * is not tried. No hint may be the beginning of another kind's.
   */
  hint: string
  /**
   * Global; its first group, or where it has none the whole match, is the secret. Every repetition has a
   * bound, so that the time stays linear in the text.
   */
  pattern: RegExp
  /** Whether what was found is one indeed. */
  isReal: (found: string, match: RegExpExecArray) => boolean
}

/** What stands in place of a secret in documents that take care. */
const PLACEHOLDER =
  /[<>{}…•]|\*{2}|\.{3}|x{3}|\$[a-z_(]|%[a-z(]|example|placeholder|change-?_?me|your|redacted|removed|hidden|dummy|sample|fake|secret|passw|senha|token|12345|abcdef|test|todo/i

/** Whether a text can be no secret: a placeholder, or a few letters again and again. */
const isPlaceholder = (text: string): boolean =>
  PLACEHOLDER.test(text) || new Set(text.slice(0, 200)).size < 5

const isWritten = (found: string): boolean => !isPlaceholder(found)

/** Letters and digits mixed without the look of code: made by a machine, not by a person who names things. */
const isRandom = (found: string): boolean =>
  found.length >= 16 && isMixed(found) && !isPlaceholder(found) && !/[()[\]]|^\d+$/.test(found)

/** Words in snake case with a number behind them are names. */
const isMixed = (found: string): boolean =>
  /\d/.test(found) &&
  /[a-z]/i.test(found) &&
  !/^[a-z]+(?:[_.-][a-z]+){2,20}[_.-]?[\d_.-]*$/i.test(found)

/** A password that a person chose: more than a word, and no part of a program. */
const isPassword = (found: string): boolean =>
  isWritten(found) &&
  /[a-z]/i.test(found) &&
  /\d|[!#@%^&?+~]/.test(found) &&
  !/[()[\]=;|]|\w\.\w+$|::|->|^[@#:/]/.test(found)

const isLocal = (host: string): boolean =>
  /^(?:localhost|127\.|0\.0\.0\.0|\[::1\]|(?:[\w-]{1,60}\.)?example\.)/i.test(host)

/** What opens something to whoever reads it, if it is real. */
export const SECRETS: readonly SecretKind[] = [
  {
    name: 'an AWS access key',
    hint: 'akia|asia',
    pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    isReal: isWritten,
  },
  {
    name: 'a GitHub token',
    hint: 'gh[pousr]_|github_pat_',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})\b/g,
    isReal: (found) => isWritten(found.replace(/^github_pat_|^gh._/, '')),
  },
  {
    name: 'a GitLab token',
    hint: 'glpat-',
    pattern: /\bglpat-([\w-]{20,64})/g,
    isReal: isWritten,
  },
  {
    name: 'a Slack token',
    hint: 'xox|hooks\\.slack\\.com',
    pattern:
      /\b(?:xox[abeoprs]-([\w-]{10,250})|hooks\.slack\.com\/services\/(T\w{6,20}\/B\w{6,20}\/\w{16,40}))/g,
    isReal: isWritten,
  },
  {
    name: 'a Stripe key',
    hint: 'k_(?:live|test)_',
    pattern: /\b[sr]k_(?:live|test)_([A-Za-z0-9]{16,250})\b/g,
    isReal: isWritten,
  },
  {
    name: 'an npm token',
    hint: 'npm_',
    pattern: /\bnpm_([A-Za-z0-9]{36})\b/g,
    isReal: isWritten,
  },
  {
    name: 'a Google API key',
    hint: 'aiza',
    pattern: /\bAIza([\w-]{35})(?![\w-])/g,
    isReal: isWritten,
  },
  {
    name: 'an API key',
    hint: 'sk-',
    pattern: /(?<![\w-])sk-(?:proj-|ant-|or-)?([\w-]{20,250})/g,
    isReal: (found) => isRandom(found) && /[A-Z]/.test(found),
  },
  {
    name: 'a JSON Web Token',
    hint: 'eyj',
    pattern: /(?<![\w-])eyJ[\w-]{8,4000}\.eyJ[\w-]{8,8000}\.([\w-]{16,2000})/g,
    isReal: isWritten,
  },
  {
    name: 'a private key',
    hint: 'private key',
    // The first line of the key must follow, in the next line or behind an escaped line end.
    pattern:
      /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY(?: BLOCK)?-----(?:\\n|\s){1,20}([\w+/=:-]{16,80})/g,
    isReal: isWritten,
  },
  {
    name: 'a password in an address',
    hint: ':\\/\\/(?=[^\\s@/]{2,201}@)',
    pattern:
      /\b[a-z][a-z0-9+]{1,20}:\/\/([^\s:@/'"`<>]{0,100}):([^\s@/'"`<>]{1,100})@([\w.[\]:-]{1,100})/gi,
    isReal: (_, [, user, password = '', host = '']) =>
      !isPlaceholder(password) && password !== user && !isLocal(host) && !/^\W/.test(password),
  },
  {
    name: 'a bearer token',
    hint: 'bearer ',
    pattern: /\bbearer ([\w.~+/=-]{16,4000})/gi,
    isReal: isRandom,
  },
  {
    name: 'a password in a header',
    hint: 'basic ',
    pattern: /\bauthorization["']?[:=] {0,3}["']?basic ([\w+/=-]{8,400})/gi,
    isReal: isWritten,
  },
  {
    name: 'a password',
    hint: 'passw|pwd|passphrase',
    pattern: /(?:passw(?:or)?d|pwd|passphrase)["']?(?: {0,2}[:=] {0,2})["']?([^\s"'`,;&]{6,200})/gi,
    isReal: isPassword,
  },
  {
    name: 'a secret key or token',
    hint: 'secret|token|api[_-]?key|access_?key|private_key',
    pattern:
      /(?:secret|token|(?:api|access|private)[_-]?key)[\w-]{0,20}["']?(?: {0,2}[:=] {0,2})["']?([^\s"'`,;&]{16,4000})/gi,
    isReal: isRandom,
  },
]

/** Domains of no person: reserved for documentation, or names in the form of an address. */
const NO_MAILBOX =
  /@(?:[\w-]{1,60}\.)?(?:example\.|test\.|openssh\.com|libssh\.org|users\.noreply\.)|\.(?:example|test|invalid|local|internal|lan|localhost|service|socket|timer|mount|png|jpe?g|gif|svg|webp|js|ts|mjs|css|json|py|go|so|exe)$/i
const NO_PERSON =
  /^(?:git|no-?reply|noreply|root|user|postmaster|support|info|you|me|name|admin|foo|bar|someone|test)@/i

/** What a pasted log tells of people and networks; nothing opens with it, but it need not be public. */
export const PRIVATE_DETAILS: readonly SecretKind[] = [
  {
    name: 'an e-mail address',
    hint: '@',
    pattern: /(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?![\w-]|\.\w)/gi,
    isReal: (found) => !NO_MAILBOX.test(found) && !NO_PERSON.test(found),
  },
  {
    name: 'an address of a private network',
    hint: '10\\.|172\\.|192\\.168\\.',
    // No version numbers, no ranges (10.0.0.0/8), not the networks that every Docker has.
    pattern:
      /(?<![\w.])(?:10\.\d{1,3}|172\.(?:16|1[89]|2\d|3[01])|192\.168)\.\d{1,3}\.\d{1,3}(?![\w/]|\.\d)/g,
    isReal: (found) =>
      found.split('.').every((part) => Number(part) < 256) && !found.endsWith('.0'),
  },
]
