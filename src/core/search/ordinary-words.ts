/**
 * Words that texts about anything have: numbers, times, and what is said, done and compared everywhere. They are
 * searched for, yet two texts that share them need not be about the same.
 */
const ORDINARY = new Set(
  `one two three four five six seven eight nine ten hundred hundreds thousand thousands million millions dozen half
  double twice once first second third last next previous former latter early earlier late later latest recent
  recently today yesterday tomorrow now again always never ever often sometimes usually rarely soon still already
  january february march april june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday year years month months week weeks day days hour hours minute minutes moment
  ago since until ahead
  many much more most less least few fewer several various enough every everything everybody nobody nothing
  something anything someone anyone none whole entire entirely full fully part parts partly total rest
  good better best bad worse worst great large larger largest big bigger biggest small smaller smallest tiny huge
  long longer longest short shorter high higher highest low lower lowest fast faster fastest slow slower slowest
  slowly quick quickly easy easily hard simple simply clear clearly new newer old older same different similar
  other others another such certain common main major minor important likely possible possibly probably actually
  really almost nearly quite rather roughly exactly approximately mostly especially particularly simply far near
  away close together apart alone instead however therefore thus hence although though whether either neither
  make makes made making take takes took taken taking give gives gave given get gets put puts keep keeps kept let
  lets go goes went gone come comes came coming become becomes became turn turns turned begin begins began start
  starts started stop stops stopped end ends ended leave leaves left bring brings brought hold holds held stand
  stands stood stay stays show shows showed shown see sees saw seen look looks looked find finds found know knows
  known think thinks thought believe say says said tell tells told ask asks asked answer answers answered call
  calls called name names named mean means meant need needs needed want wants wanted try tries tried use uses used
  using work works worked working help helps helped happen happens happened seem seems seemed appear appears
  appeared follow follows followed following change changes changed add adds added adding remove removes removed
  choose chooses chose chosen return returns returned set sets cause causes caused lead leads led allow allows
  allowed require requires required expect expects expected include includes included including contain contains
  avoid avoids avoided reach reaches reached grow grows grew grown rise rises rose drop drops dropped fall falls
  fell increase increases increased decrease decreases decreased reduce reduces reduced improve improves improved
  improvement improvements fix fixes fixed fixing solve solved solution problem problems issue issues
  people person user users team teams author authors customer customers thing things way ways kind kinds sort case
  cases example examples fact facts reason reasons result results effect effects point points place places side
  sides line lines number numbers amount amounts figure figures word words question questions step steps level
  levels note notes detail details summary description section
  final finally complete completed completely report reports analysis overview learned lesson lessons critical urgent
  between among around behind beside beyond within without across along near inside outside toward towards per`.split(
    /\s+/,
  ),
)

/** Whether a word, in lower case, is of the kind that texts about anything have. */
export const isOrdinaryWord = (word: string): boolean => ORDINARY.has(word)
