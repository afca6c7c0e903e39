import { printDate } from '#documents/dates.ts'
import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { GROUPS as MEMBERS, type GroupName } from '../../../contract/fact-ids.ts'
import type { Answer } from '../../../contract/facts.ts'
import type { Missing, Outcome, Pivot, SystemOutcome } from '../../../contract/outcome.ts'
import { factName, factNames } from './names.ts'
import { outcomeWord, outcomeWords } from './outcome-word.ts'

const GROUPS = ['acts', 'means', 'purpose', 'entry', 'attempt', 'consent']

/** The group that a fact is asked in; what stands alone is of none. */
export const groupOf = (id: string): string => GROUPS.find((group) => id.startsWith(`${group}.`)) ?? 'other'

/** A purpose is one question, whether it was intended or carried out. */
const asked = (id: string): string => id.replace(/\.(?:intended|carriedOut)$/, '')

/** More of one group than a line holds are named by the group: the questions name each. */
const MOST_NAMED = 4
const isListed = (group: string): group is GroupName => group in MEMBERS

/** What of a group the Protocol names, and what only national laws do. */
const parted = (group: GroupName, ids: readonly string[]): readonly (readonly ['protocol' | 'further', readonly string[]])[] => {
  const isProtocol = (id: string): boolean => MEMBERS[group].protocol.some((name) => id === `${group}.${name}`)
  return [
    ['protocol', ids.filter(isProtocol)],
    ['further', ids.filter((id) => !isProtocol(id))],
  ]
}

/** Facts of one group by their names, or, where they are many, by a word for those of the Protocol and one for those of national laws. */
const namesInGroup = (t: Translate, group: string, ids: readonly string[], type: 'conjunction' | 'disjunction'): string => {
  if (!isListed(group) || ids.length <= MOST_NAMED) return factNames(t, ids, type)
  const names = parted(group, ids).flatMap(([from, some]) =>
    some.length > MOST_NAMED ? [t('law.cli.any-listed', { group, from, n: some.length })] : some.map((id) => factName(t, id)),
  )
  return new Intl.ListFormat(LOCALES[t.lang], { type: 'disjunction' }).format(names)
}

/** All of one key together, in the order in which each key came first. */
export const gathered = <One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> => {
  const groups = new Map<string, One[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

/** Which law applies hangs on the date: it is asked first; help to stay last, since whoever is at home needs none. */
const rank = (id: string): number => (id === 'date' ? 0 : id === 'besideEntry.illegalStay' ? 2 : 1)

/** Facts that contradict each other; those that are not known, a line for each group; what is missing of the law, a line for each. */
export const missingLines = (
  t: Translate,
  missing: readonly Missing[],
): { readonly contradictions: readonly string[]; readonly facts: readonly string[]; readonly law: readonly string[] } => {
  const isFact = (one: Missing) => one.kind === 'fact' && one.for !== 'facts'
  const named = new Set(missing.filter(isFact).map(({ id }) => asked(id)))
  const ids = [...named].toSorted((a, b) => rank(a) - rank(b))
  // One act, means or purpose is enough: joined by "and" they would read as if all were asked for.
  const facts = [...gathered(ids, groupOf)].map(([group, members]) =>
    t('law.cli.of-group', {
      group: t('law.group', { group }),
      facts: namesInGroup(t, group, members, isListed(group) ? 'disjunction' : 'conjunction'),
    }),
  )
  const whys = (of: (one: Missing) => boolean) => [...new Set(missing.filter(of).map(({ why }) => why))]
  return { contradictions: whys((one) => one.for === 'facts'), facts, law: whys(({ kind }) => kind !== 'fact') }
}

/** Whether something is missing of a part of the answer, and no fact is: it hangs on the law alone. */
export const isLawAlone = (missing: readonly Missing[], part?: Missing['for']): boolean => {
  const open = missing.filter((one) => part === undefined || one.for === part)
  return open.length > 0 && open.every(({ kind }) => kind !== 'fact')
}

/** A heading with its lines; a part of which there is nothing to say is not there. */
export type Part = { readonly head: string; readonly lines: readonly string[] }
export const part = (head: string, lines: readonly string[]): readonly Part[] => (lines.length === 0 ? [] : [{ head, lines }])

const PARTS = ['TIP', 'attempted TIP', 'SOM'] as const

/** Whether every fact that is missing is of smuggling: whether it is trafficking does not hang on it, and no victim is to be asked for it. */
const isOfSmuggling = (missing: readonly Missing[]): boolean =>
  missing.every((one) => one.kind !== 'fact' || one.for === 'SOM' || one.for === 'facts')

/** Facts and law that are missing; the law first where a part of the answer hangs on it alone, so that nobody asks for facts that would not help. */
export const missingParts = (t: Translate, missing: readonly Missing[]): readonly Part[] => {
  const { facts, law } = missingLines(t, missing)
  const head = t(isOfSmuggling(missing) ? 'law.cli.missing-facts-smuggling' : 'law.cli.missing-facts')
  const [ofFacts, ofLaw] = [part(head, facts), part(t('law.cli.missing-law'), law)]
  return PARTS.some((one) => isLawAlone(missing, one)) ? [...ofLaw, ...ofFacts] : [...ofFacts, ...ofLaw]
}

/** What smuggling consists of: a text that reaches beyond entry may be left open by either answer. */
const CONDUCT = ['entry.procured', 'entry.illegal', 'besideEntry.illegalStay']

/**
 * Where no single fact changes the outcome: that more than one is missing, or none but the law, and which offence hangs on one alone. An
 * outcome that is certain has none that would change it.
 */
export const noTurnLines = (t: Translate, { outcome, missing }: Pick<SystemOutcome, 'outcome' | 'missing'>): readonly string[] => {
  const alone = [...gathered(missing, (one) => one.for)].flatMap(([offence, open]) => {
    const [fact = '', ...more] = new Set(open.map(({ id }) => asked(id)))
    const isSettled =
      offence !== 'facts' && more.length === 0 && open.every(({ kind, id }) => kind === 'fact' && id !== 'date' && !CONDUCT.includes(id))
    if (isSettled) return [t('law.cli.one-settles', { offence, fact: factNames(t, [fact]) })]
    const facts = [...new Set(open.filter(({ kind }) => kind === 'fact').map(({ id }) => asked(id)))]
    const [only = ''] = facts
    return offence !== 'facts' && facts.length === 1 && only !== 'date'
      ? [t('law.cli.one-fact', { offence, fact: factNames(t, [only]) })]
      : []
  })
  if (outcome !== 'undetermined') return [t('law.cli.no-pivot', { outcome })]
  // That trafficking hangs on the law alone is said with the outcome: no number of facts would decide it.
  if (!isLawAlone(missing) && (isLawAlone(missing, 'TIP') || isLawAlone(missing, 'attempted TIP'))) return alone
  return isLawAlone(missing) ? [t('law.cli.only-law')] : [t('law.cli.no-pivot', { outcome }), ...alone]
}

/** Facts that would change the outcome alike, by the change and what it leads to; of a purpose, whether by intention, once carried out, or by either. */
type Turn = Omit<Pivot, 'set'> & { readonly facts: readonly string[]; readonly answer: string; readonly stage: string }

const stageOf = (id: string): string => /\.(intended|carriedOut)$/.exec(id)?.[1] ?? ''

const turnsOf = (pivots: readonly Pivot[]): readonly Turn[] => {
  const one = pivots.map(({ set, ...rest }) => {
    const [id = '', answer = ''] = Object.entries(set)[0] ?? []
    return { ...rest, id: asked(id), answer, stage: answer === 'yes' ? stageOf(id) : '' }
  })
  const leadsTo = ({ answer, outcome, contradicts = [] }: Omit<(typeof one)[number], 'stage'>) =>
    `${answer} ${outcome} ${contradicts.join(' ')}`
  const staged = [...gathered(one, (turn) => `${turn.id} ${leadsTo(turn)}`).values()].flatMap((alike) => {
    const stages = [...new Set(alike.map(({ stage }) => stage))]
    return alike.map((turn) => ({ ...turn, stage: stages.length === 1 ? turn.stage : '' }))
  })
  return [...gathered(staged, (turn) => `${groupOf(turn.id)} ${turn.stage} ${leadsTo(turn)}`).values()].flatMap((alike) => {
    const [first] = alike
    return first ? [{ ...first, facts: [...new Set(alike.map(({ id }) => id))] }] : []
  })
}

/** A stretch of days, open where the facts' own date begins or ends. */
const dayTurn = (t: Translate, { first, last }: NonNullable<Pivot['days']>, outcome: string): string => {
  const day = (one: string | null): string => (one === null ? 'none' : printDate(one, t.lang))
  return t('law.cli.date-turn', { first: day(first), last: day(last), outcome })
}

/** Facts that have a sentence of their own for each answer; the words for whole groups are none of them. */
const ALONE = ['border', 'benefit', 'besideEntry.illegalStay']
const SAID_ALONE = ['entry', 'attempt', 'alone']
const alternatives = (t: Translate, facts: readonly string[], answer: string): string =>
  new Intl.ListFormat(LOCALES[t.lang], { type: 'disjunction' }).format(facts.map((id) => t(`law.turn.${id}`, { answer })))

/** What a turn leads to: also what of it stays settled, where what turns is trafficking alone. */
const outcomeAfter = (t: Translate, outcome: Outcome, { som, group }: { readonly som: Answer; readonly group: string }): string =>
  outcome === 'undetermined' && som === 'yes' && (isListed(group) || group === 'age')
    ? outcomeWords(t, { outcome, tip: 'unknown', som, attempt: 'no' })
    : outcomeWord(t, outcome)

const turnLine = (t: Translate, { facts, answer, stage, days, outcome }: Turn, som: Answer): string => {
  const [first = ''] = facts
  const then = outcomeAfter(t, outcome, { som, group: first === 'age' ? first : groupOf(first) })
  if (days) return dayTurn(t, days, then)
  if (first === 'age') return t('law.cli.age-turn', { age: answer, outcome: then })
  const group = ALONE.includes(first) ? 'alone' : groupOf(first)
  if (SAID_ALONE.includes(group)) return t('law.cli.turn', { facts: alternatives(t, facts, answer), outcome: then })
  const names = namesInGroup(t, group, facts, 'disjunction')
  return t(group === 'purpose' ? 'law.cli.purpose-turn' : 'law.cli.pivot', { facts: names, answer, stage, outcome: then })
}

/** What would change the outcome, a line for each change and what it leads to; last what contradicts other answers, with these. */
export const turnLines = (t: Translate, { pivots, som }: Pick<SystemOutcome, 'pivots' | 'som'>): readonly string[] =>
  turnsOf(pivots)
    .toSorted((a, b) => Number(a.contradicts !== undefined) - Number(b.contradicts !== undefined))
    .map((turn) => {
      const line = turnLine(t, turn, som)
      const { contradicts } = turn
      return contradicts ? t('law.cli.turn-against', { turn: line, facts: factNames(t, contradicts), n: contradicts.length }) : line
    })

const openIds = ({ missing, pivots }: Pick<SystemOutcome, 'missing' | 'pivots'>): readonly string[] => [
  ...new Set([...missing.map(({ id }) => id), ...pivots.flatMap(({ set }) => Object.keys(set))].map(asked)),
]

/** What the words for a group stand for, once for all systems: nothing where each was named in its line. */
export const listedLines = (t: Translate, systems: readonly Pick<SystemOutcome, 'missing' | 'pivots'>[]): readonly string[] =>
  Object.keys(MEMBERS).flatMap((group) => {
    const named = systems.map((one) => openIds(one).filter((id) => groupOf(id) === group))
    const all = [...new Set(named.flat())]
    if (!isListed(group) || !named.some((ids) => ids.length > MOST_NAMED)) return []
    return parted(group, all).flatMap(([from, ids]) =>
      ids.length === 0 ? [] : [t('law.cli.listed', { group, from, facts: factNames(t, ids) })],
    )
  })
