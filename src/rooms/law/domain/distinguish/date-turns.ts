import type { Outcome, Pivot } from '../../contract/outcome.ts'
import type { Known } from '../rule/rule.ts'
import type { Span } from '../span.ts'
import { type Charge, judge } from './judged.ts'

const DAY_MS = 86_400_000
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)

/** The days inside a span on which a wording begins, or between which it does. */
const bounds = (charges: readonly Charge[], { first, last }: Span): readonly string[] => {
  const days = charges.flatMap(({ readings }) => readings.flatMap(({ from }) => [from.notBefore, from.notAfter]))
  return [...new Set(days.filter((day) => day !== null))].filter((day) => day > first && day <= last).toSorted()
}

type Stretch = { readonly span: Span; readonly outcome: Outcome }

/** Neighbouring stretches of one outcome are one. */
const joined = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.reduce<readonly Stretch[]>((all, one) => {
    const before = all.at(-1)
    if (before?.outcome !== one.outcome) return [...all, one]
    return [...all.slice(0, -1), { ...one, span: { first: before.span.first, last: one.span.last } }]
  }, [])

/** The days of a stretch, open on the side on which the facts' own date ends; and one of them, that which the law gives where it gives one. */
const turnOf = (part: Span, whole: Span): Pick<Pivot, 'set' | 'days'> => {
  const first = part.first === whole.first ? null : part.first
  const last = part.last === whole.last ? null : part.last
  return { set: { date: first ?? last ?? part.first }, days: { first, last } }
}

/**
 * Where the facts are not dated to the day and the law changed meanwhile: the stretches of days on which the outcome is another than that of the
 * whole.
 */
export const dateTurns = (chargesOn: (span: Span) => readonly Charge[], known: Known, span: Span, outcome: Outcome): readonly Pivot[] => {
  const days = bounds(chargesOn(span), span)
  const stretches = [span.first, ...days].map((first, index): Stretch => {
    const next = days[index]
    const part = { first, last: next === undefined ? span.last : dayBefore(next) }
    return { span: part, outcome: judge(chargesOn(part), known).outcome }
  })
  return joined(stretches)
    .filter((one) => one.outcome !== outcome)
    .map((one) => ({ ...turnOf(one.span, span), outcome: one.outcome }))
}
