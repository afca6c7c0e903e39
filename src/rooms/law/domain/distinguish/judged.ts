import type { Answer } from '../../contract/facts.ts'
import type { Offence } from '../../contract/law-data.ts'
import type { Outcome } from '../../contract/outcome.ts'
import { evaluate, type Known, type Rule } from '../rule/rule.ts'
import type { Span } from '../span.ts'
import { agreed, allOf, anyOf, opposite } from '../truth.ts'
import { headline } from './headline.ts'
import { type Reading, readingsOf } from './readings.ts'

/** An offence with every wording that may apply on a date. */
export type Charge = { readonly offence: Offence; readonly readings: readonly Reading[] }

/** The offences of one system on a date, as rules: made once, asked for each change of a fact. */
export const chargesOf = (offences: readonly Offence[], span: Span): readonly Charge[] =>
  offences.map((offence) => ({ offence, readings: readingsOf(offence, span) }))

/** What is kept of a system's answer. */
export type Judged = { readonly tip: Answer; readonly attempt: Answer; readonly som: Answer; readonly outcome: Outcome }

/** What all wordings that may apply agree on. */
export const chargeAnswer = ({ readings }: Charge, known: Known, of: (reading: Reading) => Rule = ({ rule }) => rule): Answer =>
  agreed(readings.map((reading) => evaluate(of(reading), known)))

/** Of several offences of one kind, one is enough; of a kind of which none is held nothing is known. */
export const kindAnswer = (charges: readonly Charge[], known: Known, kind: Offence['class'], of?: (reading: Reading) => Rule): Answer => {
  const answers = charges.filter(({ offence }) => offence.class === kind).map((charge) => chargeAnswer(charge, known, of))
  return answers.length === 0 ? 'unknown' : anyOf(answers)
}

export const judge = (charges: readonly Charge[], known: Known): Judged => {
  const [tip, som] = [kindAnswer(charges, known, 'TIP'), kindAnswer(charges, known, 'SOM')]
  // What is trafficking is no attempt at it.
  const attempt = allOf([opposite(tip), kindAnswer(charges, known, 'TIP', (reading) => reading.attempt)])
  return { tip, attempt, som, outcome: headline({ tip, attempt, som }) }
}
