import type { Written } from '../../components/live-facts.ts'
import type { WrittenFacts } from '../../components/written-facts.ts'
import type { ReviewData } from '../../loader/reviews-loader.ts'
import { type LiveSources, describeUses } from './_live-props.ts'

/** All hand-written reviews with what they show, in the order of their days. */
export async function describeWritten(
  texts: readonly ReviewData[],
  live: LiveSources,
): Promise<WrittenFacts[]> {
  const described = await Promise.all(
    texts.map(async ({ review, bodyDigest, targets }): Promise<WrittenFacts> => {
      const { id, file, title, period, date, authors, headingShift, findings, uses } = review
      const shown = bodyDigest === null ? {} : await describeUses(uses, live)
      return {
        id,
        file,
        title,
        period,
        date,
        authors,
        headingShift,
        findings,
        bodyDigest,
        targets,
        live: shown,
      }
    }),
  )
  const keyOf = ({ date, id }: WrittenFacts): string => `${date ?? '9999'} ${id}`
  return described.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** What the components within the texts of a page find their facts in. */
export const joinWritten = (
  reviews: readonly WrittenFacts[],
  { base, lang }: Pick<Written, 'base' | 'lang'>,
): Written => ({
  base,
  lang,
  live: Object.assign({}, ...reviews.map(({ live }) => live)) as Written['live'],
  targets: Object.assign({}, ...reviews.map(({ targets }) => targets)) as Written['targets'],
})
