import type { Issue } from '../issue/schema.ts'

type Entry = Issue['profile'][number]

/** One part of a profile with the length of its bar. */
export interface ProfileBar extends Entry {
  /** 0 to 1 of the width; null where the part lacks what the bars show. */
  length: number | null
}

export interface ProfileBars {
  /** What the full width stands for: the whole time, or the longest part where no shares are given. */
  scale: 'whole' | 'longest'
  bars: ProfileBar[]
}

/**
 * The parts of a profile in the document's order. Shares are drawn of the whole, which grows where a part
 * takes more than 100 % (several cores); without any share the seconds are drawn against the longest.
 */
export function makeProfileBars(profile: Issue['profile']): ProfileBars {
  const shares = profile.flatMap(({ share }) => share ?? [])
  if (shares.length > 0) {
    const whole = Math.max(1, ...shares)
    const lengthOf = ({ share }: Entry) => (share === null ? null : share / whole)
    return { scale: 'whole', bars: profile.map((part) => ({ ...part, length: lengthOf(part) })) }
  }
  const longest = Math.max(0, ...profile.map(({ seconds }) => seconds ?? 0))
  const lengthOf = ({ seconds }: Entry) =>
    seconds === null || longest === 0 ? null : seconds / longest
  return { scale: 'longest', bars: profile.map((part) => ({ ...part, length: lengthOf(part) })) }
}
