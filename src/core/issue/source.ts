import type { LevelSettings } from '../config/config.ts'
import type { Unsettled } from '../finding/levels.ts'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { TemplateShape } from '../template/shape.ts'
import type { Finding, Issue } from './schema.ts'
import type { Outline } from './outline.ts'

/** One document as it comes from the disk. */
export interface IssueSource {
  /** Path relative to the content folder, with forward slashes. */
  file: string
  bytes: Uint8Array
  /** The id where `file` is not the path below a content folder; the frontmatter's wins. */
  id?: string
}

export interface ReadOptions {
  /** The shapes of the templates that documents are written from. */
  templates: readonly TemplateShape[]
  levels?: LevelSettings
  /** The built-in one where none is given. */
  vocabulary?: Vocabulary | undefined
}

/** What reading one document gives; `issue.findings` equals `findings`. */
export interface ReadResult {
  issue: Issue
  findings: Finding[]
  /** What `findings` was settled from; who finds more in the document settles it all anew. */
  unsettled: Unsettled
  outline: Outline
  /** The text as decoded, without byte order mark, line ends as `\n`, invalid bytes as U+FFFD. */
  text: string
}
