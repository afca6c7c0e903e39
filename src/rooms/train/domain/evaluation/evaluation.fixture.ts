import { readFile } from 'node:fs/promises'
import { translator } from '#kernel/i18n/translate.ts'
import { readCsv } from '#sheets/read-csv.ts'
import { type Impact, ImpactPlan } from '../../contract/impact.ts'
import { trainMessages } from '../../messages.ts'
import { impactOf, type Words } from '../impact/impact.ts'
import { readStudy } from '../impact/read-study.ts'

export const words: Words = { es: translator('es', trainMessages), en: translator('en', trainMessages) }
export const planOf = (given: Readonly<Record<string, unknown>> = {}): ImpactPlan =>
  ImpactPlan.parse({ schema: 'istmo/impact-plan/1', ...given })

const gridOf = (sheet: string, csv: string) => {
  const read = readCsv(new TextEncoder().encode(csv), { sheet, guard: 'none' })
  if (read.kind === 'refused') throw new Error(read.message.en)
  return read.grid
}

type Given = {
  readonly persons: string
  readonly responses: string
  readonly items?: string
  readonly reactions?: string
  readonly observations?: string
  readonly plan?: ImpactPlan
}

const readFrom = ({ persons, responses, plan = planOf(), ...given }: Given) => {
  const maybe = (sheet: 'items' | 'reactions' | 'observations') => (given[sheet] === undefined ? null : gridOf(sheet, given[sheet]))
  const tables = {
    persons: gridOf('persons', persons),
    responses: gridOf('responses', responses),
    items: maybe('items'),
    reactions: maybe('reactions'),
    observations: maybe('observations'),
  }
  return readStudy(tables, plan.waves)
}

/** What is wrong with some tables. */
export const faultsFrom = (given: Given) => readFrom(given).faults

/** What tables say, worked out without files. */
export const impactFrom = (given: Given): Impact => {
  const { study, faults } = readFrom(given)
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  const inputs = [{ file: 'persons.csv', table: 'persons', rows: study.persons.length, sha256: '0'.repeat(64), ignored: [] }]
  return impactOf({ study, plan: given.plan ?? planOf(), isPlanned: true, inputs }, words)
}

const workedOut = async (plan?: ImpactPlan): Promise<Impact> => {
  const [persons = '', responses = '', items = ''] = await Promise.all(
    ['persons', 'responses', 'items'].map((name) =>
      readFile(new URL(`../../../../../test/reference/impact/${name}.csv`, import.meta.url), 'utf8'),
    ),
  )
  return impactFrom({ persons, responses, items, ...(plan && { plan }) })
}

const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen)
  return value
}

const kept = new Map<string, Promise<Impact>>()
/** The kept simulation, worked out once for each plan; it takes most of a second, and nobody can change what others get. */
export const keptImpact = (plan?: ImpactPlan): Promise<Impact> => {
  const name = JSON.stringify(plan ?? null)
  const found = kept.get(name) ?? workedOut(plan).then(frozen)
  kept.set(name, found)
  return found
}

/** A study of six items in which nearly everything is refused: each arm has so many people, and who answers what follows from their number. */
export const smallImpact = (arms: Readonly<Record<string, number>>): Impact => {
  const people = Object.entries(arms).flatMap(([arm, count]) =>
    Array.from({ length: count }, (_, at) => ({ person: `${arm}${at}`, arm, at })),
  )
  const answers = (at: number, later: boolean): string =>
    Array.from({ length: 6 }, (_, item) => ((at * 7 + item * 3) % 5 < (later ? 3 : 2) ? 1 : 0)).join(',')
  return impactFrom({
    persons: ['person,country,session,arm', ...people.map(({ person, arm }) => `${person},HN,S-${arm},${arm}`), ''].join('\n'),
    responses: [
      'person,wave,i01,i02,i03,i04,i05,i06',
      ...people.flatMap(({ person, at }) => [`${person},pre,${answers(at, false)}`, `${person},post,${answers(at, true)}`]),
      '',
    ].join('\n'),
  })
}
