import { formatPeriod } from '../insight/periods.ts'
import { parseReviewPeriod, type ReviewPeriod } from '../insight/review-period.ts'

/**
 * The text that a review of a quarter or year begins with: questions that are worth an answer, each beside the
 * figures that it is about. Comments stay out of the page.
 */
export function beginReview(period: ReviewPeriod, title: string | undefined, date: string): string {
  const { key } = period
  return `---
title: ${JSON.stringify(title ?? `What ${formatPeriod(key)} taught us`)}
period: ${JSON.stringify(key)}
date: ${date}
authors: []
---

{/* The figures of ${formatPeriod(key)} stand below this text on its page; say here what they cannot. */}

## What came in, and from where?

{/* Did it come from one place? What nearly went wrong, and why did it not? Near-misses count. */}

<Trend />

<Issues opened=${JSON.stringify(key)} limit={10} />

## What came back, and what had we known?

{/* Causes and relapses stand below. Which lesson was there and was not found, or not believed? */}

## What worked?

{/* Name the fixes that paid off: <Gain issue="id-of-the-issue" /> gives the figure of one. */}

<Issues resolved=${JSON.stringify(key)} limit={10} />

## What took long, and what made it long?

{/* Look at single issues: a mean of times says little, and neither does a severity. */}

The ${period.unit} before:

<Review period=${JSON.stringify(periodBefore(key))} />

## What did we learn?

<Lessons period=${JSON.stringify(key)} limit={10} />

## What will we do, who, and until when?

{/* An action with an owner and a day, in the issue that it belongs to, is followed up. */}
`
}

/** The quarter or year before this one. */
function periodBefore(key: string): string {
  const [year = '', quarter] = key.split('-Q')
  const before = String(Number(year) - 1).padStart(4, '0')
  const found =
    quarter === undefined
      ? before
      : quarter === '1'
        ? `${before}-Q4`
        : `${year}-Q${Number(quarter) - 1}`
  return parseReviewPeriod(found)?.key ?? key
}
