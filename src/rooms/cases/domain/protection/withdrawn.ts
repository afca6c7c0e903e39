import type { GatedAct } from '../../contract/gate.ts'
import type { Standing } from '../case-file.ts'
import type { CommonOf } from '../../contract/common.ts'
import type { CommonFile } from './protection-file.ts'

export type StandingWithdrawal = Standing<CommonOf<'withdrawal'>>

/** A consent that was taken back and given anew: what was written before that rests on a consent that is no more. */
export type Renewed = CommonOf<'withdrawal'> & {
  /** The day of the new one. */
  readonly anew: string
  /** The words that say so, by their versions. */
  readonly by: readonly string[]
  /** Versions of what was answered, and of tasks, that were written by somebody who knew of it. */
  readonly knownTo: ReadonlySet<string>
}

/** What one officer can know of consents that were taken back. */
export type Withdrawn = {
  readonly standing: readonly StandingWithdrawal[]
  readonly renewed: readonly Renewed[]
  /** Something is told elsewhere than this key reads: whether a consent was taken back is not known here. */
  readonly isBlind: boolean
  /** Acts to which somebody took back their consent whom the case knew and does not protect now, under their name. */
  readonly ofNobody: readonly GatedAct[]
  /** Persons whom the common part calls otherwise than the case: what is told there of one may be meant of another. */
  readonly confused: readonly string[]
}

export type Answered = { readonly withdrawal: StandingWithdrawal; readonly renewals: readonly Standing<CommonOf<'renewal'>>[] }

/** Whether somebody's agreeing anew is of what was taken back: to agree on an earlier day undoes nothing that was taken back after it. */
export const isAnsweredBy = (withdrawal: StandingWithdrawal, { content }: Pick<Standing<CommonOf<'renewal'>>, 'content'>): boolean =>
  content.withdrawal === withdrawal.id && content.on >= withdrawal.content.on

/**
 * Withdrawals, each with the words that undid it. One stands until somebody who protects says that the person agreed anew: whoever carries out the act
 * cannot say so in their place, whatever is answered among the safeguards.
 * @param protectorsFor whose word counts against what somebody wrote
 */
export const withdrawalsIn = (
  { withdrawal, renewal }: Pick<CommonFile, 'withdrawal' | 'renewal'>,
  protectorsFor: (author: string) => readonly string[],
): readonly Answered[] => {
  // Told in each of several common parts it is still one.
  const all = [...new Map(withdrawal.map((one) => [JSON.stringify([one.id, one.from, one.content]), one])).values()]
  return all.map((one) => {
    const protectors = protectorsFor(one.from)
    return { withdrawal: one, renewals: renewal.filter((word) => isAnsweredBy(one, word) && protectors.includes(word.from)) }
  })
}

/** How consent to an act stands by what both sides know: it was taken back, that cannot be known here, or nothing was said against it. */
export const consentStands = (withdrawn: Withdrawn, person: string, act: GatedAct): 'withdrawn' | 'blind' | 'unsaid' => {
  const { standing, isBlind, ofNobody, confused } = withdrawn
  if (standing.some(({ content }) => content.person === person && content.act === act)) return 'withdrawn'
  return isBlind || ofNobody.includes(act) || confused.includes(person) ? 'blind' : 'unsaid'
}

/** All that was told of consents, by the versions of the words: whoever wrote by less did not write for what was told since. */
export const toldOf = ({ standing, renewed }: Pick<Withdrawn, 'standing' | 'renewed'>): readonly string[] => [
  ...standing.map(({ version }) => version),
  ...renewed.flatMap(({ by }) => by),
]

/** Words that say the same to whoever reads them, once: each version that says a consent was taken back has a word of its own. */
export const saidOnce = <Word>(words: readonly Word[], saying: (word: Word) => readonly string[]): readonly Word[] => [
  ...new Map(words.map((word) => [saying(word).join(' '), word])).values(),
]

/** What a word says that a consent was taken back. */
export const withdrawalSays = ({ content: { person, act, on } }: StandingWithdrawal): readonly string[] => [person, act, on]

/** Where no part of the case protects, nobody can have taken anything back there. */
export const NOTHING_WITHDRAWN: Withdrawn = { standing: [], renewed: [], isBlind: false, ofNobody: [], confused: [] }
