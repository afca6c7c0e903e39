import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CasePerson, PERSON_ROLES } from '../contract/person.ts'
import { capacitiesHeld, capacityChanges, carryingAlong, hasBeen, withCapacities } from './capacities.ts'
import { caseFileOf } from './case-file.ts'
import { id, version } from './case-file.fixture.ts'
import { nodesOf } from './network/network-of.ts'
import { protectedPersons } from './protected-persons.ts'
import { victimsAccused } from './victims-accused.ts'

const PERSON = id(2)
const written = (day: number, roles: CasePerson['roles'], parents: readonly string[] = []) => ({
  ...version(PERSON, 'person', { pseudonym: 'V-01 Ceiba', roles }),
  entry: `e${day}`,
  parents: [...parents],
  at: `2026-03-0${day}T14:00:00.000Z`,
})
const said = (versions: Parameters<typeof capacityChanges>[0]) =>
  capacityChanges(versions, PERSON).map(({ at, added, ended }) => `${at.slice(8, 10)} +${added.join('+')} -${ended.join('-')}`)

describe('in what capacity somebody is in a case', () => {
  const [came, suspected, accused] = [
    written(1, ['victim']),
    written(2, ['victim', 'suspect'], ['e1']),
    written(3, ['victim', 'accused'], ['e2']),
  ]

  it('may be several, and each that was given or ended stays to be read', () => {
    expect(said([accused, came, suspected])).toEqual(['01 +victim -', '02 +suspect -', '03 +accused -suspect'])
    expect(caseFileOf([came, suspected, accused]).person.map(({ content }) => content.roles)).toEqual([['victim', 'accused']])
  })

  it('opens the question of non-punishment as soon as a victim is suspected, and closes it when that ends', () => {
    expect(victimsAccused(caseFileOf([came]))).toEqual([])
    expect(victimsAccused(caseFileOf([came, suspected])).map((one) => one.id)).toEqual([PERSON])
    expect(victimsAccused(caseFileOf([came, suspected, written(4, ['victim'], ['e2'])]))).toEqual([])
  })

  it('where two changed it at once, says what whoever settled it added and ended', () =>
    expect(said([came, suspected, written(3, ['witness'], ['e1']), written(4, ['victim', 'witness'], ['e2', 'e3'])])).toEqual([
      '01 +victim -',
      '02 +suspect -',
      '03 +witness -victim',
      '04 + -suspect',
    ]))

  it('is of that person alone, and says nothing of a version that changed nothing', () => {
    expect(said([came, written(2, ['victim'], ['e1'])])).toEqual(['01 +victim -'])
    expect(capacityChanges([came], id(3))).toEqual([])
  })

  it('that ended goes along, and comes back where it is chosen again', () => {
    const suspect = withCapacities({ pseudonym: 'V-01 Ceiba', roles: ['victim', 'witness'] }, ['suspect'])
    expect(suspect).toEqual({ pseudonym: 'V-01 Ceiba', roles: ['suspect'], ended: ['victim', 'witness'] })
    expect([hasBeen(suspect, 'victim'), hasBeen(suspect, 'suspect'), hasBeen(suspect, 'official')]).toEqual([true, true, false])
    expect(withCapacities(suspect, ['accused', 'victim'])).toEqual({
      pseudonym: 'V-01 Ceiba',
      roles: ['victim', 'accused'],
      ended: ['witness', 'suspect'],
    })
    expect(withCapacities({ pseudonym: 'V-01 Ceiba', roles: ['victim'] }, ['victim', 'suspect'])).not.toHaveProperty('ended')
  })

  it('keeps whoever was a victim or a witness safe, and out of every ranking, when it has ended', () => {
    const was = (n: number, ended: 'victim' | 'witness' | 'official') =>
      version(id(n), 'person', { pseudonym: `P-0${n}`, roles: ['suspect'], ended: [ended] })
    const file = caseFileOf([was(1, 'victim'), was(2, 'witness'), was(3, 'official')])
    expect(protectedPersons(file).map((one) => one.id)).toEqual([id(1), id(2)])
    expect(nodesOf(file).map(({ kind }) => kind)).toEqual(['victim', 'person', 'person'])
  })

  it('cannot end as victim while a charge stands on what was done to them', () => {
    const charge = version(id(7), 'charge', { accused: id(3), victim: PERSON, system: 'HN', offence: 'TIP' })
    expect(capacitiesHeld(caseFileOf([charge]), PERSON)).toEqual(['victim'])
    expect(capacitiesHeld(caseFileOf([charge]), id(3))).toEqual([])
  })

  it('goes along with whichever of several versions is said to hold, and nothing is made up', () => {
    const roles = fc.uniqueArray(fc.constantFrom(...PERSON_ROLES), { minLength: 1 })
    const person: fc.Arbitrary<CasePerson> = fc.record(
      { pseudonym: fc.constant('P-01 Ceiba'), roles, ended: roles },
      { requiredKeys: ['pseudonym', 'roles'] },
    )
    fc.assert(
      fc.property(person, fc.array(person, { maxLength: 3 }), (chosen, others) => {
        const settled = carryingAlong(chosen, others)
        expect(settled.roles.toSorted()).toEqual(chosen.roles.toSorted())
        for (const role of PERSON_ROLES) expect(hasBeen(settled, role)).toBe([chosen, ...others].some((one) => hasBeen(one, role)))
        expect((settled.ended ?? []).filter((role) => settled.roles.includes(role))).toEqual([])
      }),
    )
  })
})
