import type { Translate } from '#kernel/i18n/translate.ts'
import type { Answer } from '../../../contract/facts.ts'
import type { Grade, Law } from '../../../contract/law-data.ts'
import type { Reason, SystemOutcome } from '../../../contract/outcome.ts'
import { belowHeads } from './below-heads.ts'
import { gathered, isLawAlone, missingLines, missingParts, noTurnLines, type Part, part, turnLines } from './grouped.ts'
import { restsText } from './rests-on.ts'
import { outcomeLine } from './say-journey.ts'
import { weakestGrade } from './weakest-grade.ts'

/** Reasons below one title and article, each with the lowest of its grades, and where they come from, each source once. */
type SaidBelow = {
  readonly head: string
  readonly reasons: readonly { readonly text: string; readonly grade: Grade; readonly gradeWords: string }[]
  readonly sources: readonly string[]
  /** The same sources as they are, to be numbered. */
  readonly cited: readonly string[]
  /** The grades of all the lines in one sentence, by their numbers where they differ. */
  readonly grades: string
}

/** What is said of one system, in the order in which it is read. */
export type SaidSystem = {
  /** The system with the word for its outcome, how well the law is known that it rests on, then the three answers that it is made of. */
  readonly line: string
  readonly rests: readonly string[]
  readonly parts: string
  /** That a later law may favour the accused: before all else. */
  readonly later: readonly string[]
  readonly contradictions: readonly Part[]
  /** That what is undetermined is not "no", that "neither" does not end the matter, and what nobody examined. */
  readonly careful: readonly string[]
  readonly other: readonly string[]
  /** What would change the outcome, then what is missing: the law first where the answer hangs on it alone. */
  readonly turns: readonly Part[]
  readonly noTurn: readonly string[]
  readonly missing: readonly Part[]
  readonly below: readonly SaidBelow[]
}

export const laterLawTexts = ({ reasons }: SystemOutcome): readonly string[] =>
  reasons.filter(({ element }) => element === 'laterLaw').map(({ text }) => text)

/** Numbers that follow each other as a stretch: 1–3, 5. */
const stretches = (numbers: readonly number[]): string => {
  const all: { first: number; last: number }[] = []
  for (const one of numbers) {
    const before = all.at(-1)
    if (before && before.last === one - 1) before.last = one
    else all.push({ first: one, last: one })
  }
  return all.map(({ first, last }) => (first === last ? String(first) : `${first}–${last}`)).join(', ')
}

const gradesOf = (t: Translate, grades: readonly Grade[]): string => {
  const byGrade = gathered(
    grades.map((grade, index) => ({ grade, line: index + 1 })),
    ({ grade }) => grade,
  )
  const word = (grade: string) => t('law.grade', { grade })
  if (byGrade.size === 1) return t('law.guide.grades-one', { grade: word(grades[0] ?? '') })
  const parts = [...byGrade].map(([grade, lines]) =>
    t('law.guide.grades-part', { lines: stretches(lines.map(({ line }) => line)), grade: word(grade) }),
  )
  return t('law.guide.grades', { grades: parts.join('; ') })
}

const belowOf = (t: Translate, law: Law, reasons: readonly Reason[]): readonly SaidBelow[] =>
  [...belowHeads(t, law, reasons)].map(([head, below]) => {
    const cited = [...new Set(below.flatMap(({ cite }) => cite.map(({ source }) => source)))]
    return {
      head,
      reasons: below.map(({ text, cite }) => {
        const grade = weakestGrade(cite)
        return { text, grade, gradeWords: t('law.guide.law-grade', { grade: t('law.grade', { grade }) }) }
      }),
      sources: cited.map((source) => t('law.guide.source', { source })),
      cited,
      grades: gradesOf(
        t,
        below.map(({ cite }) => weakestGrade(cite)),
      ),
    }
  })

/** Where no border was crossed, and nobody can have been helped to stay as far as this law asks, of nobody it is said whether they are foreign. */
const isDomestic = ({ reasons }: SystemOutcome): boolean =>
  !reasons.some(({ element }) => element === 'foreigner' || element === 'national')

const answerOf = ({ reasons }: SystemOutcome, element: string): Answer | undefined =>
  reasons.find((reason) => reason.element === element)?.answer

/** Of a case within one State it is said where somebody was to gain by an entry. */
const mayGain = (one: SystemOutcome): boolean =>
  answerOf(one, 'benefit') === 'yes' || (answerOf(one, 'benefit') !== 'no' && !isDomestic(one))

const isNoSmuggling = ({ tip, som }: SystemOutcome): boolean => tip !== 'yes' && som === 'no'

/** An entry that did not come about, for gain or perhaps for gain: an attempt at smuggling is not examined. SOM Protocol art. 6(2)(a). */
const maySmuggleAttempt = (one: SystemOutcome): boolean =>
  answerOf(one, 'procuring') === 'no' && answerOf(one, 'illegalEntry') === 'no' && mayGain(one)

/**
 * A “no” by a text that reaches beyond entry, as its resting on help to stay shows: exit and transit, which it may cover, are not examined, so that
 * it rules out no journey for gain through the country or out of it.
 */
const mayReachBeyond = (one: SystemOutcome): boolean =>
  one.reasons.some(
    ({ element, answer, facts }) => element === 'procuring' && answer === 'no' && facts.includes('besideEntry.illegalStay'),
  ) && mayGain(one)

/** What is undetermined, as the sentence on it goes: which part is open, and whether the law is all that is missing of it. */
const undeterminedText = (t: Translate, { tip, attempt, missing }: SystemOutcome): string => {
  const open = attempt === 'unknown' ? 'attempt' : 'som'
  const of = tip === 'unknown' ? 'TIP' : open === 'attempt' ? 'attempted TIP' : 'SOM'
  return t('law.guide.undetermined', { tip, open, ask: isLawAlone(missing, of) ? 'law' : 'facts' })
}

const isVictim = ({ tip, attempt }: SystemOutcome): boolean => tip === 'yes' || attempt === 'yes'

/**
 * What must be read with the outcome, whatever is folded away. A child is protected whatever the outcome, also one who was smuggled alone.
 * @param phases what a “no” to smuggling leaves unexamined hangs on one crossing and its gain: of several phases together it is of any of them
 */
export const carefulOf = (t: Translate, one: SystemOutcome, phases: readonly SystemOutcome[] = [one]): readonly string[] => [
  ...(isVictim(one) ? [t('law.guide.trafficking-next')] : []),
  ...(one.outcome === 'undetermined' ? [undeterminedText(t, one)] : []),
  ...(one.outcome === 'other offences' ? [t('law.guide.not-examined')] : []),
  ...(one.som === 'yes' && one.tip !== 'yes' ? [t('law.guide.beside-smuggling')] : []),
  ...(isNoSmuggling(one) && phases.some(mayReachBeyond) ? [t('law.guide.beyond-entry')] : []),
  ...(isNoSmuggling(one) && phases.some(maySmuggleAttempt) ? [t('law.guide.smuggling-attempt')] : []),
  ...(isVictim(one) ? [] : [t('law.guide.child-next')]),
]

type Voice = { readonly t: Translate; readonly law: Law }

/**
 * The answer of one system in words: what would change it, what is missing, and why.
 * @param doubts answers that do not go together, said beside those that contradict each other
 */
export const saySystem = ({ t, law }: Voice, one: SystemOutcome, doubts: readonly string[]): SaidSystem => {
  const word = (answer: SystemOutcome['tip']) => t('law.answer', { answer })
  const turns = turnLines(t, one)
  return {
    line: outcomeLine(t, one),
    rests: restsText(t, one),
    parts: t('law.guide.parts', { tip: word(one.tip), som: word(one.som), attempt: word(one.attempt) }),
    later: laterLawTexts(one),
    contradictions: part(t('law.cli.contradictions'), [...missingLines(t, one.missing).contradictions, ...doubts]),
    careful: carefulOf(t, one),
    other: one.outcome === 'other offences' && one.other.length === 0 ? [t('law.cli.none-of')] : one.other.map(({ text }) => text),
    turns: part(t('law.cli.pivots'), turns),
    noTurn: turns.length > 0 ? [] : noTurnLines(t, one),
    missing: missingParts(t, one.missing),
    below: belowOf(t, law, one.reasons),
  }
}
