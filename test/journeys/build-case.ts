import type { Exhibit } from '#cases/exhibit.ts'
import type { GroupAnswer } from '#cases/group.ts'
import { Facts } from '#law/facts.ts'
import { decisionOn, seedLaw } from '#law/rules'
import { TITLE } from './case-at-desk.ts'
import { CaseMade } from './case-made.ts'

const FACTS = Facts.parse({
  schema: 'istmo/facts/1',
  id: 'recruitment',
  jurisdictions: ['HN'],
  date: '2022',
  age: 'adult',
  acts: { transportation: 'yes' },
  means: { deception: 'yes' },
  purpose: { forcedLabour: { intended: 'yes' } },
  border: 'yes',
  entry: { procured: 'yes', illegal: 'yes', nationalOrResident: 'no' },
  benefit: 'yes',
})

const exhibit = (number: string, description: string, given: Partial<Exhibit> = {}): Exhibit => ({
  number,
  kind: 'document',
  description,
  origin: { place: null, date: null, by: null, authority: null },
  files: [],
  sources: [],
  derivedFrom: [],
  foreign: null,
  admissibility: { status: 'admitted', why: null },
  perishes: null,
  pointsAway: false,
  ...given,
})

/** A victim, three who are accused, a decision, a charge, and two members whom an exhibit shows. */
const made = async (publicHalf: Buffer) => {
  const one = await CaseMade.begun(publicHalf)
  await one.write('case', { programmeId: crypto.randomUUID(), title: TITLE, status: 'charge', jurisdictions: ['HN'], deadlines: [] })
  const victim = await one.write('person', { pseudonym: 'V-01 Ceiba', roles: ['victim'] })
  const [first, second, third] = [
    await one.write('person', { pseudonym: 'S-02 Caoba', roles: ['accused'] }),
    await one.write('person', { pseudonym: 'S-03 Cedro', roles: ['accused'] }),
    await one.write('person', { pseudonym: 'S-04 Guanacaste', roles: ['suspect'] }),
  ]
  const decision = decisionOn(seedLaw(), [FACTS], '2026-03-02T14:00:00.000Z')
  await one.write('decision', { person: victim.id, supersedes: null, decision })
  const charge = await one.write('charge', { accused: first.id, victim: victim.id, system: 'HN', offence: 'TIP' })
  const told = await one.write('exhibit', exhibit('E-001', 'Declaración anticipada', { kind: 'testimony', sources: [victim.id] }))
  const calls = await one.write('exhibit', exhibit('E-002', 'Registro de llamadas, enero a marzo', { kind: 'record' }))
  const answer = (row: GroupAnswer['row'], person: string | null, given: Partial<GroupAnswer> = {}) =>
    one.write('group', {
      row,
      person,
      answer: 'yes',
      exhibits: [calls.id],
      why: 'Se llaman a diario en los días de los traslados.',
      ...given,
    })
  await answer('member', first.id)
  await answer('member', second.id)
  await answer('three', null)
  await answer('aim', null)
  return { one, victim, first, second, third, charge, told, calls }
}

/** The same as a sealed copy. */
export const group = async (publicHalf: Buffer): Promise<Buffer> => (await made(publicHalf)).one.copy()
