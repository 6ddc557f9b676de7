import type { NamedTopic, Topic } from '../core/search/topics.ts'
import { GROUP_LESSONS_ANCHOR, groupPath } from '../core/site/groups.ts'
import { TOPICS_LABEL, countNoun } from './answer-text.ts'
import { make, makeLink } from './elements.ts'
import { makeOption, makeOptionGroup } from './option-view.ts'

const kindOf = ({ kind }: Topic): string => kind.charAt(0).toUpperCase() + kind.slice(1)

/** Where a topic's page is, and the lessons on it, if it has any. */
function addressesOf({ kind, slug, lessons }: Topic, base: string) {
  const page = base + groupPath(kind, slug)
  return { page, lessons: lessons > 0 ? `${page}#${GROUP_LESSONS_ANCHOR}` : undefined }
}

/** “Technique · Caching: 15 issues, 27 lessons”, for the search page. */
export function makeTopicItem({ topic }: NamedTopic, base: string): HTMLLIElement {
  const { page, lessons } = addressesOf(topic, base)
  const item = make('li', '', make('span', 'muted', `${kindOf(topic)} · `))
  item.append(makeLink(page, topic.name), `: ${countNoun(topic.issues, 'issue')}`)
  if (lessons !== undefined)
    item.append(', ', makeLink(lessons, countNoun(topic.lessons, 'lesson')))
  return item
}

/** Says for who does not see them that topics are listed. */
export const describeTopics = (topics: readonly NamedTopic[]): Node[] =>
  topics.length === 0
    ? []
    : [
        make(
          'span',
          'hidden',
          ` ${TOPICS_LABEL}: ${topics.map(({ topic }) => topic.name).join(', ')}.`,
        ),
      ]

/** Options of the search dialog: one for the topic's page, one for the lessons on it. */
export function makeTopicOptions({ topic }: NamedTopic, base: string, id: string): HTMLElement {
  const { page, lessons } = addressesOf(topic, base)
  const kind = make('span', 'muted', `${kindOf(topic)} · `)
  const facts = make('p', 'search-facts', countNoun(topic.issues, 'issue'))
  const option = makeOption(
    page,
    id,
    make('span', 'search-option-title', kind, topic.name),
    ' ',
    facts,
  )
  const sections =
    lessons === undefined
      ? []
      : [
          makeOption(
            lessons,
            `${id}-lessons`,
            countNoun(topic.lessons, 'lesson'),
            make('span', 'hidden', ` of ${topic.name}`),
          ),
        ]
  return makeOptionGroup(option, sections)
}
