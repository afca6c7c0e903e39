import type { Answer, System } from '../contract/facts.ts'
import type { Aggravator, Law, Offence, Penalty, Version } from '../contract/law-data.ts'
import { beginsBefore, inForce, type Span } from './span.ts'
import { agreed } from './truth.ts'

/** UNTOC art. 2(b): a maximum deprivation of liberty of at least four years. */
const SERIOUS_YEARS = 4

type Of = { readonly offence: Offence; readonly version: Version }
export type HeldPenalty = Of & { readonly penalty: Penalty }
export type GroupAggravates = Of & { readonly aggravator: Aggravator }

/** Whether an offence is a serious crime, with the penalties on which that rests. */
export type SeriousCrime = { readonly answer: Answer; readonly penalties: readonly HeldPenalty[] }

/** Offences of one kind in one legal system, on days that they may have been committed. */
export type Asked = { readonly system: System; readonly kind: Offence['class']; readonly span: Span }

const offencesOf = (law: Law, { system, kind }: Asked): readonly Offence[] =>
  (law.systems.find((one) => one.system === system)?.offences ?? []).filter((one) => one.class === kind)

const wordingsOf = (law: Law, asked: Asked): readonly Of[] =>
  offencesOf(law, asked).flatMap((offence) => inForce<Version>(offence.versions, asked.span).map((version) => ({ offence, version })))

/** Whether a penalty may have been the one on a day of the span: the same wording may have had another before or after. */
const mayHold =
  ({ first, last }: Span) =>
  ({ between }: Penalty): boolean =>
    (between?.first ?? last) <= last && (between?.last ?? first) >= first

/** Of one wording: by its penalties of those days that nothing has to aggravate; where all that are held are below, no; where only what aggravates reaches it, unknown. */
const isSerious = (penalties: readonly Penalty[]): Answer => {
  const known = penalties.flatMap(({ maximumYears, aggravated }) =>
    maximumYears === undefined ? [] : [{ reaches: maximumYears >= SERIOUS_YEARS, aggravated: aggravated === true }],
  )
  const plain = known.filter(({ aggravated }) => !aggravated)
  if (plain.length > 0 && plain.every(({ reaches }) => reaches)) return 'yes'
  // A penalty without a number of years may reach it.
  return plain.length > 0 && known.length === penalties.length && known.every(({ reaches }) => !reaches) ? 'no' : 'unknown'
}

/**
 * Whether an offence of a system is a serious crime by its penalty. Unknown where the law on file gives no penalty, where the wordings that may
 * have been in force disagree, or where the offence may not have been in force yet.
 * @source UNTOC art. 2(b)
 */
export const seriousCrime = (law: Law, asked: Asked): SeriousCrime => {
  const wordings = wordingsOf(law, asked).map((one) => ({ ...one, penalties: one.version.penalties.filter(mayHold(asked.span)) }))
  const mayBeTooEarly = offencesOf(law, asked).some(({ versions }) => beginsBefore(versions, asked.span))
  const answers = wordings.map(({ penalties }) => isSerious(penalties))
  return {
    answer: mayBeTooEarly || answers.length === 0 ? 'unknown' : agreed(answers),
    penalties: wordings.flatMap(({ offence, version, penalties }) => penalties.map((penalty) => ({ offence, version, penalty }))),
  }
}

/** What a law on file says of an organised group in an offence: that it aggravates. None where nothing is held; that is no "no". */
export const groupAggravates = (law: Law, asked: Asked): readonly GroupAggravates[] =>
  wordingsOf(law, asked).flatMap((one) =>
    one.version.aggravators
      .filter(({ facts }) => facts.includes('circumstances.organisedGroup'))
      .map((aggravator) => ({ ...one, aggravator })),
  )
