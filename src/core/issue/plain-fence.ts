import type { FenceBlock, TextLine } from '../markdown/document.ts'

const PLAIN_LANGUAGES = new Set([
  '',
  'text',
  'txt',
  'plain',
  'plaintext',
  'console',
  'output',
  'log',
  'yaml',
  'yml',
])

/** Whether a fence may hold figures rather than source code, by its language. */
export const isPlainFence = ({ lang }: FenceBlock): boolean => PLAIN_LANGUAGES.has(lang)

/** `[13:37:19] …`, `2026-03-01 …`: a line of a log tells what happened, not what changed. */
export const isLogged = ({ text }: TextLine): boolean =>
  /^[[(]?(?:\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2}:\d{2})/.test(text)
const CODE_LINE =
  /[;{}]\s*$|^\s*(?:\/\/|\/\*|#include\b|import\s|from\s\S+\simport\b|export\s|const\s|let\s|var\s|def\s|func?\s|fn\s|class\s|public\s|private\s|return\b|(?:if|for|while)\s?\(|SELECT\s|INSERT\s|UPDATE\s\w+\sSET\b|CREATE\s)/
const CONFIGURED = /^ya?ml$/

/** Whether the lines of a fence are figures or prose: no language of code, and no line that is code. */
export const holdsFigures = (fence: FenceBlock): boolean =>
  isPlainFence(fence) &&
  !CONFIGURED.test(fence.lang) &&
  !fence.lines.some(({ text }) => CODE_LINE.test(text.slice(-200)))
