import type { ItemSeen } from '../../contract/items-seen.ts'
import { BLOOM, type Bloom, type Outcome, type Syllabus } from '../../contract/syllabus.ts'
import { error, type Fault, warning } from './fault.ts'

const above = (one: Bloom, other: Bloom): boolean => BLOOM.indexOf(one) > BLOOM.indexOf(other)

/** An item that is asked in a test: those for practice, and those taken out, measure nothing. */
export const isMeasured = ({ pool }: ItemSeen): boolean => pool === 'test' || pool === 'anchor'

/** Modules that only ask for memory, outcomes that no blueprint asks, and rows that ask for more than was taught. */
export const blueprintFaults = ({ modules, outcomes }: Syllabus): readonly Fault[] => {
  const level = new Map(outcomes.map(({ code, bloom }) => [code, bloom]))
  return modules.flatMap(({ code, outcomes: taught, assessment }) => {
    const known = taught.flatMap((one) => level.get(one) ?? [])
    const asked = new Set(assessment.blueprint.map(({ outcome }) => outcome))
    return [
      ...(known.length > 0 && known.every((one) => one === 'remember') ? [warning('only-remember', code)] : []),
      ...taught.filter((one) => !asked.has(one)).map((one) => warning('never-assessed', one, { module: code })),
      ...assessment.blueprint
        .filter(({ outcome, bloom }) => above(bloom, level.get(outcome) ?? bloom))
        .map(({ outcome, bloom }) =>
          warning('above-outcome', `${code}.assessment.blueprint`, { outcome, bloom, level: level.get(outcome) ?? '' }),
        ),
    ]
  })
}

const ofOutcome = (outcome: Outcome, items: readonly ItemSeen[]): readonly Fault[] => {
  const own = items.filter((one) => one.outcome === outcome.code && isMeasured(one))
  const high = own.filter(({ bloom }) => above(bloom, outcome.bloom))
  return [
    ...(own.length === 0 ? [warning('no-item', outcome.code)] : []),
    ...(own.length > 0 && own.length < outcome.itemsMin
      ? [warning('few-items', outcome.code, { have: own.length, need: outcome.itemsMin })]
      : []),
    ...high.map(({ id, bloom }) => warning('item-above-outcome', outcome.code, { item: id, bloom, level: outcome.bloom })),
  ]
}

/** Blueprint rows for which the bank has too few items of that level. */
const unmet = ({ modules }: Syllabus, items: readonly ItemSeen[]): readonly Fault[] =>
  modules.flatMap(({ code, assessment }) =>
    assessment.blueprint.flatMap(({ outcome, bloom, items: need }) => {
      const have = items.filter((one) => one.outcome === outcome && one.bloom === bloom && isMeasured(one)).length
      return have < need ? [warning('blueprint-unmet', `${code}.assessment.blueprint`, { outcome, bloom, have, need })] : []
    }),
  )

/** What a bank of items lacks for this syllabus, and what it asks that the syllabus does not teach. */
export const itemFaults = (syllabus: Syllabus, items: readonly ItemSeen[]): readonly Fault[] => {
  const known = new Set(syllabus.outcomes.map(({ code }) => code))
  return [
    ...items
      .filter(({ outcome }) => !known.has(outcome))
      .map(({ id, outcome }) => error('item-of-nothing', `items.${id}`, { name: outcome })),
    ...syllabus.outcomes.flatMap((outcome) => ofOutcome(outcome, items)),
    ...unmet(syllabus, items),
  ]
}
