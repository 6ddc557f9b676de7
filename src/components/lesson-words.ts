import type { GroupKind } from '../core/site/groups.ts'

interface LessonWords {
  /** What the page is by. */
  by: string
  /** Names the list of groups. */
  many: string
  /** The group of lessons without one. */
  none: string
  /** Leads to a group's own page. */
  issues: string
  /** Says before a list of issues that their lessons stand elsewhere. */
  oneOf: string
}

/** What the page of lessons says of each way to group them. */
export const LESSON_WORDS: Record<GroupKind, LessonWords> = {
  cause: {
    by: 'by cause',
    many: 'Causes',
    none: 'No cause stated',
    issues: 'All issues of this cause',
    oneOf: 'one of several causes in',
  },
  technique: {
    by: 'by technique',
    many: 'Techniques',
    none: 'No technique stated',
    issues: 'All issues with this technique',
    oneOf: 'one of several techniques in',
  },
  component: {
    by: 'by component',
    many: 'Components',
    none: 'No component stated',
    issues: 'All issues of this component',
    oneOf: 'one of several components in',
  },
  year: {
    by: 'by year',
    many: 'Years',
    none: 'No date',
    issues: '',
    oneOf: '',
  },
}

/** The ways in the order of their links. */
export const LESSON_KINDS = ['cause', 'technique', 'component', 'year'] as const
