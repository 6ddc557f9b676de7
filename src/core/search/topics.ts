import { stemWord } from './stem.ts'
import { isStopWord } from './stop-words.ts'
import { indexForm, splitWords } from './words.ts'

/** What issues are grouped by and a question may name. */
export const TOPIC_KINDS = ['component', 'cause', 'technique'] as const
export type TopicKind = (typeof TOPIC_KINDS)[number]

/** A component, cause or technique that has a page. */
export interface Topic {
  kind: TopicKind
  slug: string
  name: string
  /** How many issues have it. */
  issues: number
  /** How many lessons its page says. */
  lessons: number
  /** The wordings that mean it, as a pattern; none where only its name does. */
  wordings: string | undefined
}

export interface NamedTopic {
  topic: Topic
  /**
   * Whether the question wants this page before any issue: it is nothing but the name, letter by letter, or asks
   * for lessons of it. One topic at most.
   */
  isWanted: boolean
}

/** A longer text is a title, a line of a log or a sentence, and not about one thing. */
const LONGEST = 80

/** More than these would stand in the way of the results. */
const MOST_NAMED = 3

const stemsOf = (words: string): string[] => words.split(' ').map(stemWord)

/** Who asks “what did we learn about caching” or “caching issues” means caching. */
const LEARNING = new Set(stemsOf('learn learnt lesson'))
const ASKING = new Set([...LEARNING, ...stemsOf('issue problem cause technique component page')])

/**
 * Finds what a question names: by its name, by the words of the name in any form, or by a wording that means
 * it (“memoization” is caching, “full table scan” a missing index). The best first, at most three; none where
 * the question says anything besides. Names are read with the first question.
 */
export function makeTopicFinder(topics: readonly Topic[]): (question: string) => NamedTopic[] {
  let known: { topic: Topic; name: Name }[] | undefined
  return (question) => {
    const text = question.normalize('NFC').trim()
    if (text === '' || text.length > LONGEST) return []
    known ??= topics.map((topic) => ({ topic, name: readName(topic.name) }))
    const asked = readName(text)
    const isLearning = [...asked.stems].some((stem) => LEARNING.has(stem))
    return known
      .flatMap(({ topic, name }) => {
        const closeness = compareNames(asked, name)
        if (closeness > 0) return [{ topic, closeness }]
        return isWorded(text, topic.wordings) ? [{ topic, closeness: WORDED }] : []
      })
      .toSorted((a, b) => b.closeness - a.closeness || b.topic.issues - a.topic.issues)
      .slice(0, MOST_NAMED)
      .map(({ topic, closeness }, rank) => ({
        topic,
        isWanted: rank === 0 && closeness >= (isLearning ? TELLING : EXACT),
      }))
  }
}

interface Name {
  /** Letters and digits. */
  letters: string
  /** Stems of all words. */
  stems: Set<string>
  /** Without what says nothing of its own. */
  telling: Set<string>
}

function readName(text: string): Name {
  const words = splitWords(text).map((word) => word.text)
  return {
    letters: indexForm(text),
    stems: new Set(words.map(stemOf)),
    telling: new Set(words.filter(isTelling).map(stemOf)),
  }
}

const stemOf = (word: string): string => stemWord(indexForm(word))

const isTelling = (word: string): boolean => !isStopWord(word) && !ASKING.has(stemOf(word))

const EXACT = 5
const INFLECTED = 4
const TELLING = 3
/** Of “No caching” only the second word says something. */
const IN_PART = 2
const WORDED = 1

/** How near a question is to a name; 0 where it says something else. */
function compareNames(asked: Name, name: Name): number {
  if (asked.letters !== '' && asked.letters === name.letters) return EXACT
  if (isSame(asked.stems, name.stems)) return INFLECTED
  if (isSame(asked.telling, name.stems)) return TELLING
  return isSame(asked.telling, name.telling) ? IN_PART : 0
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && a.size === b.size && [...a].every((stem) => b.has(stem))

/** Whether wordings, to the ends of the words they begin, leave nothing of a text that says anything. */
function isWorded(text: string, wordings: string | undefined): boolean {
  if (wordings === undefined) return false
  const rest = text.replace(new RegExp(`(?:${wordings})[\\p{Script=Latin}\\d]*`, 'giu'), ' ')
  return rest !== text && splitWords(rest).every((word) => !isTelling(word.text))
}
