import type { Answer } from '../../contract/facts.ts'
import type { Bilingual } from '../../contract/law-data.ts'
import type { Missing } from '../../contract/outcome.ts'
import { evaluate, type Known, type Leaf, leavesOf, openLeaves, type Rule, withLaw } from '../rule/rule.ts'
import { isAnyDay, isOneDay, type Span } from '../span.ts'
import { holds } from './element.ts'
import { type Charge, chargeAnswer, type Judged } from './judged.ts'
import { type Reading, readingsOf } from './readings.ts'

/** What keeps an answer open, before it is put into words. `why` is the law's own note; facts and dates have none. */
export type Open = Pick<Missing, 'for' | 'kind' | 'id'> & { readonly why?: Bilingual }

/** A purpose is answered by what was intended and by what was carried out: the part that is open. */
const openPart = (id: string, known: Known): string => {
  if (id.startsWith('age.')) return 'age'
  if (!/^purpose\.\w+$/.test(id)) return id
  return known(`${id}.intended`) === 'unknown' ? `${id}.intended` : `${id}.carriedOut`
}

const leafOpen = (leaf: Leaf, known: Known, of: Open['for']): Open => {
  if (leaf.kind === 'lawUnknown') return { for: of, kind: 'law', id: leaf.id, why: leaf.why }
  return { for: of, kind: 'fact', id: openPart(leaf.id, known) }
}

/** What a wording does not list: it is asked for by other laws. */
const unlistedBy = ({ elements }: Reading): ReadonlySet<string> => new Set(elements.flatMap(({ beyond }) => beyond?.facts ?? []))

/**
 * Points of the law on which it hangs whether an element is asked for at all, as means of children may not be: whoever reads them may need none of its
 * facts, so they are listed beside these.
 */
const needsIn = ({ elements }: Reading): ReadonlySet<string> =>
  new Set(elements.flatMap(({ needed }) => leavesOf(needed).flatMap(({ kind, id }) => (kind === 'lawUnknown' ? [id] : []))))

/** Whether the law alone may make an element be there, as where what was found is not on an open list: then no further fact need be. */
const isEnough = (part: Rule, { kind, id }: Leaf, known: Known): boolean =>
  kind === 'lawUnknown' && (['yes', 'no'] as const).some((answer) => evaluate(withLaw(part, id, answer), known) === 'yes')

/**
 * Nobody who is at home somewhere stays there illegally: where no entry was procured, and a text may cover help to stay alone, neither that the entry was
 * illegal nor that the text covers nationals can change its answer.
 */
const isOfEntryAlone = ({ id }: Leaf, reading: Reading, known: Known): boolean =>
  known('entry.procured') === 'no' && (id === 'entry.illegal' || id === `${reading.id}.nationals`)

/**
 * What of one element comes first: the facts that its law lists; then what an open list may cover besides; only where all of them are answered
 * does it hang on what the law covers. The last that is listed is not said to settle it while something else may be covered.
 */
const firstOpen = (open: readonly Leaf[], unlisted: ReadonlySet<string>): readonly Leaf[] => {
  const facts = open.filter(({ kind }) => kind === 'fact')
  const listed = facts.filter(({ id }) => !unlisted.has(id))
  if (listed.length === 0) return facts.length > 0 ? facts : open
  return listed.length === 1 && facts.length > 1 ? open.filter((leaf) => leaf.kind === 'lawUnknown' || !unlisted.has(leaf.id)) : listed
}

const leavesOpen = (reading: Reading, parts: readonly Rule[], known: Known, of: Open['for']): readonly Open[] => {
  const [unlisted, needs] = [unlistedBy(reading), needsIn(reading)]
  return parts.flatMap((part) => {
    const open = openLeaves(part, known).filter((leaf) => !isOfEntryAlone(leaf, reading, known))
    const first = firstOpen(open, unlisted)
    const asked = open.filter((leaf) => (needs.has(leaf.id) || isEnough(part, leaf, known)) && !first.includes(leaf))
    return [...asked, ...first].map((leaf) => leafOpen(leaf, known, of))
  })
}

/** Whether both of two wordings may have applied on every day of the span: then no day of the facts tells which did, only that of the law. */
const isAlwaysBoth = (offence: Charge['offence'], pair: readonly (string | undefined)[], { first, last }: Span): boolean =>
  [first, last].every((day) => {
    const ids = readingsOf(offence, { first: day, last: day }).map(({ id }) => id)
    return pair.every((id) => id !== undefined && ids.includes(id))
  })

/**
 * Neighbouring wordings that answer otherwise: which of them applied hangs on a day. Where the facts are not dated to the day, and one would tell, it is
 * theirs; where the beginning is not known to the day it is the law's.
 */
const daysOpen = ({ offence, readings }: Charge, answers: readonly Answer[], of: Open['for'], span: Span): readonly Open[] =>
  readings.flatMap(({ id, from }, index): readonly Open[] => {
    if (index === 0 || answers[index] === answers[index - 1]) return []
    const isFacts = !isOneDay(span) && !isAlwaysBoth(offence, [readings[index - 1]?.id, id], span)
    const ofFacts: readonly Open[] = isFacts ? [{ for: of, kind: 'fact', id: 'date' }] : []
    const ofLaw: readonly Open[] = from.notBefore === from.notAfter ? [] : [{ for: of, kind: 'lawDate', id }]
    return [...ofFacts, ...ofLaw]
  })

type Scene = { readonly known: Known; readonly span: Span }
type RuleOf = (reading: Reading) => Rule

/** Whether facts of the first or of the last of these days alone would fall under fewer wordings and, where they have some date, be open no more. */
const isNarrowed = ({ offence, readings }: Charge, { known, span }: Scene, ruleOf: RuleOf): boolean => {
  const hangsOn = (day: string): boolean => {
    const left = readingsOf(offence, { first: day, last: day })
    return left.length < readings.length && (isAnyDay(span) || chargeAnswer({ offence, readings: left }, known, ruleOf) !== 'unknown')
  }
  return readings.length > 1 && [span.first, span.last].some(hangsOn)
}

/** What must all be so, each by itself. */
const partsOf = (rule: Rule): readonly Rule[] => (rule.kind === 'all' ? rule.of.flatMap(partsOf) : [rule])

const openIn = (charge: Charge, { known, span }: Scene, of: Open['for']): readonly Open[] => {
  const ruleOf: RuleOf = ({ rule, attempt }) => (of === 'attempted TIP' ? attempt : rule)
  if (chargeAnswer(charge, known, ruleOf) !== 'unknown') return []
  const rules = charge.readings.map(ruleOf)
  const answers = rules.map((rule) => evaluate(rule, known))
  const openReadings = charge.readings.filter((_, index) => answers[index] === 'unknown')
  return [
    ...(isNarrowed(charge, { known, span }, ruleOf) ? [{ for: of, kind: 'fact', id: 'date' } as const] : []),
    ...daysOpen(charge, answers, of, span),
    ...openReadings.flatMap((reading) =>
      leavesOpen(reading, of === 'attempted TIP' ? partsOf(reading.attempt) : reading.elements.map(holds), known, of),
    ),
  ]
}

const OF = { TIP: 'TIP', SOM: 'SOM' } as const

/** Everything that keeps trafficking, smuggling or, where there is no trafficking, its attempt unknown; each once. */
export const openOf = (charges: readonly Charge[], scene: Scene, { tip, attempt, som }: Judged): readonly Open[] => {
  const open = charges.flatMap((charge): readonly Open[] => {
    const kind = charge.offence.class
    if (kind === OF.SOM) return som === 'unknown' ? openIn(charge, scene, OF.SOM) : []
    if (kind !== OF.TIP) return []
    if (tip === 'unknown') return openIn(charge, scene, OF.TIP)
    return tip === 'no' && attempt === 'unknown' ? openIn(charge, scene, 'attempted TIP') : []
  })
  return [...new Map(open.map((one) => [`${one.for} ${one.kind} ${one.id}`, one])).values()]
}
