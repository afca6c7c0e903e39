import type { Translate } from '#kernel/i18n/translate.ts'
import type { Missing, Outcome, Pivot, SystemOutcome } from '../../../contract/outcome.ts'
import { factNames } from './names.ts'
import { outcomeWord } from './outcome-word.ts'

const GROUPS = ['acts', 'means', 'purpose', 'entry', 'attempt', 'consent']

/** The group that a fact is asked in; what stands alone is of none. */
export const groupOf = (id: string): string => GROUPS.find((group) => id.startsWith(`${group}.`)) ?? 'other'

/** A purpose is one question, whether it was intended or carried out. */
const asked = (id: string): string => id.replace(/\.(?:intended|carriedOut)$/, '')

/** All of one key together, in the order in which each key came first. */
export const gathered = <One>(all: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, readonly One[]> => {
  const groups = new Map<string, One[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

/** Facts that contradict each other; those that are not known, a line for each group; what is missing of the law, a line for each. */
export const missingLines = (
  t: Translate,
  missing: readonly Missing[],
): { readonly contradictions: readonly string[]; readonly facts: readonly string[]; readonly law: readonly string[] } => {
  const isFact = (one: Missing) => one.kind === 'fact' && one.for !== 'facts'
  const ids = [...new Set(missing.filter(isFact).map(({ id }) => asked(id)))]
  const facts = [...gathered(ids, groupOf)].map(([group, members]) =>
    t('law.cli.of-group', { group: t('law.group', { group }), facts: factNames(t, members) }),
  )
  const whys = (of: (one: Missing) => boolean) => [...new Set(missing.filter(of).map(({ why }) => why))]
  return { contradictions: whys((one) => one.for === 'facts'), facts, law: whys(({ kind }) => kind !== 'fact') }
}

/**
 * Where no single fact changes the outcome: that more than one is missing, or none but the law, and which offence hangs on one alone. An
 * outcome that is certain has none that would change it.
 */
export const noTurnLines = (t: Translate, { outcome, missing }: Pick<SystemOutcome, 'outcome' | 'missing'>): readonly string[] => {
  const alone = [...gathered(missing, (one) => one.for)].flatMap(([offence, open]) => {
    const [fact = '', ...more] = new Set(open.map(({ id }) => asked(id)))
    const isSettled = offence !== 'facts' && more.length === 0 && open.every(({ kind, id }) => kind === 'fact' && id !== 'date')
    return isSettled ? [t('law.cli.one-settles', { offence, fact: factNames(t, [fact]) })] : []
  })
  if (outcome !== 'undetermined') return [t('law.cli.no-pivot', { outcome })]
  const isLawAlone = missing.length > 0 && missing.every(({ kind }) => kind !== 'fact')
  return isLawAlone ? [t('law.cli.only-law')] : [t('law.cli.no-pivot', { outcome }), ...alone]
}

/** Facts that would change the outcome alike, by the change and what it leads to. */
type Turn = { readonly facts: readonly string[]; readonly answer: string; readonly outcome: Outcome }

const turnsOf = (pivots: readonly Pivot[]): readonly Turn[] => {
  const one = pivots.map(({ set, outcome }) => {
    const [id = '', answer = ''] = Object.entries(set)[0] ?? []
    return { id: asked(id), answer, outcome }
  })
  return [...gathered(one, ({ id, answer, outcome }) => `${groupOf(id)} ${answer} ${outcome}`).values()].flatMap((alike) => {
    const [first] = alike
    return first ? [{ facts: [...new Set(alike.map(({ id }) => id))], answer: first.answer, outcome: first.outcome }] : []
  })
}

const turnLine = (t: Translate, { facts, answer, outcome }: Turn): string => {
  const said = facts[0] === 'age' ? t('law.age', { age: answer }) : t('law.answer', { answer })
  return t('law.cli.pivot', { facts: factNames(t, facts, 'disjunction'), answer: said, outcome: outcomeWord(t, outcome) })
}

/** What would change the outcome, a line for each change and what it leads to. */
export const turnLines = (t: Translate, pivots: readonly Pivot[]): readonly string[] => turnsOf(pivots).map((turn) => turnLine(t, turn))
