import type { Answer } from '../../contract/facts.ts'
import type { Bilingual } from '../../contract/law-data.ts'
import type { Missing } from '../../contract/outcome.ts'
import { evaluate, type Known, openLeaves, type Rule } from '../rule/rule.ts'
import { type Charge, chargeAnswer, type Judged } from './judged.ts'
import type { Reading } from './readings.ts'

/** What keeps an answer open, before it is put into words. `why` is the law's own note; facts and dates have none. */
export type Open = Pick<Missing, 'for' | 'kind' | 'id'> & { readonly why?: Bilingual }

const leavesOpen = (rules: readonly Rule[], known: Known, of: Open['for']): readonly Open[] =>
  rules.flatMap((rule) =>
    openLeaves(rule, known).map((leaf): Open => {
      if (leaf.kind === 'lawUnknown') return { for: of, kind: 'law', id: leaf.id, why: leaf.why }
      return { for: of, kind: 'fact', id: leaf.id.startsWith('age.') ? 'age' : leaf.id }
    }),
  )

/** Wordings that answer otherwise: which of them applied hangs on a day. */
const daysOpen = (readings: readonly Reading[], answers: readonly Answer[], of: Open['for']): readonly Open[] =>
  answers.every((one) => one === answers[0]) ? [] : readings.slice(1).map(({ id }) => ({ for: of, kind: 'lawDate', id }))

const openIn = (charge: Charge, known: Known, of: Open['for']): readonly Open[] => {
  const ruleOf = ({ rule, attempt }: Reading): Rule => (of === 'attempted TIP' ? attempt : rule)
  if (chargeAnswer(charge, known, ruleOf) !== 'unknown') return []
  const rules = charge.readings.map(ruleOf)
  return [
    ...daysOpen(
      charge.readings,
      rules.map((rule) => evaluate(rule, known)),
      of,
    ),
    ...leavesOpen(rules, known, of),
  ]
}

const OF = { TIP: 'TIP', SOM: 'SOM' } as const

/** Everything that keeps trafficking, smuggling or, where there is no trafficking, its attempt unknown; each once. */
export const openOf = (charges: readonly Charge[], known: Known, { tip, attempt, som }: Judged): readonly Open[] => {
  const open = charges.flatMap((charge): readonly Open[] => {
    const kind = charge.offence.class
    if (kind === OF.SOM) return som === 'unknown' ? openIn(charge, known, OF.SOM) : []
    if (kind !== OF.TIP) return []
    if (tip === 'unknown') return openIn(charge, known, OF.TIP)
    return tip === 'no' && attempt === 'unknown' ? openIn(charge, known, 'attempted TIP') : []
  })
  return [...new Map(open.map((one) => [`${one.for} ${one.kind} ${one.id}`, one])).values()]
}
