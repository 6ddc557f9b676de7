import { formatNameSlug } from '../core/site/groups.ts'
import type { FollowUp } from '../core/insight/follow-ups.ts'

/** What the filter goes by, as attributes of a row or item. */
export const followUpMarks = ({ owner, components }: FollowUp) => ({
  'data-part': 'item',
  'data-owner': owner ?? '-',
  'data-component': components.map(formatNameSlug).join(' ') || '-',
})
