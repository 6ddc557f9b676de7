/**
 * Words that say nothing about what a text is about, in English and Portuguese. A question is asked
 * without them unless it has no others. Words that are telling in one of the two are not among them.
 */
const STOP_WORDS = new Set(
  `a about above after again all also am an and any are aren't as at be because been before being below
  between both but by can can't cannot could couldn't did didn't do does doesn't doing don't during each
  either etc few for from further get gets getting got had has have having he her here hers him his how i
  if in into is isn't it it's its itself just let's like may me might more most much must my no nor not now
  of off on once only or other our out over own same shall she should shouldn't since so some still such
  than that that's the their them then there there's these they this those through to too under until up us
  very via was wasn't we were weren't what when where which while who why will with within without won't
  would wouldn't yet you your
  ao aos aquela aquele até com como da das de dela dele depois dos ela elas ele eles em entre era essa esse
  esta está estão este eu foi foram há isso isto já lhe mais mas mesmo meu minha muito na não nas nem nos
  nossa nosso num numa o os ou para pela pelas pelo pelos por porque qual quando que quem são se sem ser seu
  seus só sua suas também te tem tinha um uma umas uns você vocês`
    .split(/\s+/)
    .flatMap((word) => [word, word.replace("'", '')]),
)

/** Whether a word, in lower case, is one that every text has: “the”, “with”, “para”. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word)
