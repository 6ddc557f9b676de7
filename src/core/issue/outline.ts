import type { Place } from '../finding/finding.ts'
import type { DocumentLink } from '../markdown/links.ts'
import type { SampleReference } from './read-samples.ts'

/** A heading of the document as the page and the search index need it. */
export interface OutlineSection {
  /** Anchor on the page, unique in the document. */
  id: string
  title: string
  /** Heading level 1–6; a bold line used as a heading counts one below its parent. 0: text before the first heading. */
  level: number
  /** The heading is a bold line of its own, which the page makes a heading. */
  isBold: boolean
  line: number
  /** What the section is by synonym (`root-cause`, `lessons`, …), undefined when not recognised. */
  key: string | undefined
  /** Plain text below the heading, up to the next heading, code and tables included. */
  text: string
}

/** What a page and the search need of a document beside its facts. */
export interface Outline {
  sections: OutlineSection[]
  /** 1-based line ranges, both ends included, that the guard kept from the parser. */
  plainBlocks: { from: number; to: number }[]
  /** Every link, image and wikilink of the body, by `collectLinks` of the parsed tree. */
  links: DocumentLink[]
  /** Line of the first line of the body, after the frontmatter. */
  bodyLine: number
  /** The names that raw HTML of the body gives to places in it. */
  htmlAnchors?: readonly string[]
  /** Where the frontmatter gives the id; missing where it gives none. */
  idPlace?: Place
  /** Where the frontmatter gives each of `issue.aliases`, in their order. */
  aliasPlaces?: readonly Place[]
  /** The series that the frontmatter names, as written. */
  series?: readonly { text: string; place: Place }[]
  /** The results that the document names beside its figures. */
  samples?: readonly SampleReference[]
}
