import { BUILT_IN } from '../vocabulary/vocabulary.ts'
import { isUnfixed } from './effective.ts'
import { describeFix } from './fix-text.ts'
import { type IssueBrief, makeIssueBrief } from './issue-row.ts'
import { relateIssues } from './relations.ts'
import { type SimilarIndex, indexIssues } from './similar-index.ts'
import {
  type Question,
  type SharedTerm,
  createRanker,
  makeQuestion,
  shareTerms,
} from './similar-question.ts'
import {
  type Fact,
  type IssueText,
  type KeyVocabulary,
  findFacts,
  namesFact,
} from './similar-terms.ts'
import { type Why, explainLikeness } from './similar-why.ts'

/** An issue that is like another, or like a question. */
export interface SimilarIssue {
  row: IssueBrief
  lang: string | null
  /** How much of what the one says the other says as well, from 0 to 1. */
  score: number
  why: Why
  /** What mended it; null where it is slow still, or the document does not say. */
  fix: string | null
}

/** So many terms tell what an issue is about; a question may be short, or a whole stack trace. */
const ISSUE_ASKS = { most: 30, partWeight: 0.5 }
const TEXT_ASKS = { most: 64, partWeight: 1 }
/** Issues looked at closely, of those that share a telling term. */
const CANDIDATES = 20
const MOST_SIMILAR = 5

/** What is less alike is so by chance; a stated cause, a component, a file or a function in common is none. */
const ALIKE = { byFacts: 0.07, byWords: 0.1, byOneWord: 0.2 }
/** Beside one that is so many times as like it is not worth reading. */
const FAR_BEHIND = 3
/** A short question has little to be like. */
const TEXT_FAR_BEHIND = 8
const CLOSE = 0.2
/** The beginning of a log says what it is about. */
const LONGEST_QUESTION = 20_000
/** Of two that are about as like the one that was fixed helps more. */
const FIXED_FIRST = 1.05

/**
 * The issues that are like each issue, by its id, most alike first; issues without any are missing. Those that
 * are related to it anyway, as far as documents state it, are not named. Near-linear in the number of issues:
 * each asks with its most telling terms, and those that very many issues have lead nowhere.
 */
export function findSimilarIssues(issues: readonly IssueText[]): Map<string, SimilarIssue[]> {
  const index = indexIssues(issues)
  const relations = relateIssues(index.entries.map(({ issue }) => issue))
  const questions = index.documents.map((list) => makeQuestion(index, list, ISSUE_ASKS))
  const rank = createRanker(index)
  const found = new Map<string, SimilarIssue[]>()
  for (const [place, question] of questions.entries()) {
    const { id } = index.entries[place]!.issue
    const stated = new Set(relations.get(id)?.map((relation) => relation.id))
    const likenesses = rank(question, CANDIDATES, place)
      .filter((other) => !stated.has(index.entries[other]!.issue.id))
      .map((other) => {
        const there = shareTerms(index, question, other)
        // What is like a part of a long document only is so from one side.
        const back = shareTerms(index, questions[other]!, place)
        return { place: other, score: (there.share + back.share) / 2, shared: there.shared }
      })
    const similar = chooseNear(index, question, likenesses, place)
    if (similar.length > 0) found.set(id, similar)
  }
  return found
}

interface Likeness {
  place: number
  score: number
  shared: readonly SharedTerm[]
}

function chooseNear(
  index: SimilarIndex,
  question: Question,
  likenesses: readonly Likeness[],
  self: number,
): SimilarIssue[] {
  const best = Math.max(0, ...likenesses.map(({ score }) => score))
  return inOrder(index, likenesses)
    .filter(({ score }) => score >= ALIKE.byFacts && score * FAR_BEHIND >= best)
    .map((likeness) => describe(index, question, likeness, index.facts[self]))
    .filter(isPersuasive)
    .slice(0, MOST_SIMILAR)
}

const inOrder = (index: SimilarIndex, likenesses: readonly Likeness[]): Likeness[] => {
  const worthOf = ({ place, score }: Likeness): number =>
    isUnfixed(index.entries[place]!.issue) ? score : score * FIXED_FIRST
  return likenesses.toSorted((a, b) => worthOf(b) - worthOf(a) || a.place - b.place)
}

function describe(
  index: SimilarIndex,
  { list }: Question,
  { place, score, shared }: Likeness,
  facts: readonly Fact[] = [],
): SimilarIssue {
  const { issue } = index.entries[place]!
  return {
    row: makeIssueBrief(issue),
    lang: issue.lang,
    score: Math.round(score * 1000) / 1000,
    why: explainLikeness(index, { list, facts }, { place, shared }),
    fix: describeFix(issue),
  }
}

/** A technique in common is no reason by itself: caching helps against anything. */
function isPersuasive({ score, why }: SimilarIssue): boolean {
  const { causes, components, files, functions, words } = why
  const hasFacts = [causes, components, files, functions].some((names) => names.length > 0)
  if (hasFacts) return words.length > 0
  return words.length > 1 ? score >= ALIKE.byWords : words.length > 0 && score >= ALIKE.byOneWord
}

/**
 * The issues that are like a text, most alike first: a title, a paragraph, a stack trace. `score` is the share of the
 * text's telling words that the issue has, rare ones counting most; a small one without any reason to name is
 * chance.
 */
export function askSimilar(
  index: SimilarIndex,
  text: string,
  most: number,
  vocabulary: KeyVocabulary = BUILT_IN,
): SimilarIssue[] {
  const asked = text.slice(0, LONGEST_QUESTION)
  const facts = findFacts(asked, vocabulary)
  const question = makeQuestion(index, index.readQuestion(asked, facts), TEXT_ASKS)
  const likenesses = createRanker(index)(question, Math.max(most, CANDIDATES)).map((place) => {
    const { share, shared } = shareTerms(index, question, place)
    return { place, score: share, shared }
  })
  const lower = asked.toLowerCase()
  const best = Math.max(0, ...likenesses.map(({ score }) => score))
  return inOrder(index, likenesses)
    .filter(({ score }) => score * TEXT_FAR_BEHIND >= best)
    .map((likeness) => {
      const named = index.facts[likeness.place]!.filter((fact) => namesFact(lower, fact))
      return describe(index, question, likeness, [...facts, ...named])
    })
    .filter(({ score, why }) => score >= ALIKE.byFacts || hasReason(why))
    .slice(0, most)
}

const hasReason = (why: Why): boolean => Object.values(why).some((names) => names.length > 0)

/**
 * Whether what answers a title is so much like it that it is worth showing unasked: a cause or function in common, or
 * several rare words of which one stands in its own title.
 */
export function isCloseAnswer({ score, why, row }: SimilarIssue): boolean {
  if (score < CLOSE) return false
  if (why.causes.length > 0 || why.functions.length > 0) return true
  const title = row.title.toLowerCase()
  return why.words.length > 1 && why.words.some((word) => title.includes(word.toLowerCase()))
}
