import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Version } from '#seal/ledger/opened.ts'
import { headsOf } from '#seal/ledger/opened.ts'
import type { CasePerson } from '../contract/person.ts'
import { caseFileOf } from './case-file.ts'
import { id, version } from './case-file.fixture.ts'
import { protectedPersons } from './protected-persons.ts'
import { anewOf, setAsideOf } from './set-aside.ts'

const PERSON = id(1)
const person = (entry: string, parents: readonly string[], roles: CasePerson['roles'], pseudonym = entry): Version => ({
  ...version(PERSON, 'person', { pseudonym, roles }),
  entry,
  parents: [...parents],
})
const NOTHING = { taken: [] }

/** What stands after the one thing that stands aside was taken in. */
const afterTaking = (counting: readonly Version[], aside: readonly Version[]) => {
  const [found] = setAsideOf(aside, NOTHING, 'c')
  if (!found) throw new Error('nothing stands aside')
  const anew: Version = { ...found.version, ...anewOf(found, counting), entry: 'anew', from: 'T' }
  return caseFileOf([...counting, anew])
}

describe('what is taken in', () => {
  const copied = person('copied', [], ['suspect'], 'V-01 Ceiba')
  const heirs = person('heirs', ['copied'], ['victim'], 'V-01 Laurel')

  it('stands beside what others wrote since, however often its author had changed it', () => {
    const twice = [person('first', ['copied'], ['suspect']), person('second', ['first'], ['suspect'], 'V-01 Nance')]
    const file = afterTaking([copied, heirs], twice)
    expect(file.person.map(({ content }) => content.pseudonym).toSorted()).toEqual(['V-01 Laurel', 'V-01 Nance'])
    expect(protectedPersons(file)).toHaveLength(1)
  })

  it('stands beside what is there where nothing that its author knew counts', () => {
    const other = person('other', ['closed'], ['suspect'], 'V-01 Nance')
    expect(afterTaking([copied, heirs], [other]).person).toHaveLength(2)
    expect(afterTaking([], [other]).person).toHaveLength(1)
  })

  it('takes the place of what its author knew, and what they were by that goes along', () => {
    const file = afterTaking(
      [person('copied', [], ['victim'])],
      [person('first', ['copied'], ['witness']), person('last', ['first'], ['suspect'])],
    )
    expect(file.person.map(({ content }) => content)).toEqual([{ pseudonym: 'last', roles: ['suspect'], ended: ['victim', 'witness'] }])
  })

  it('takes nobody out of a case', () => {
    const gone = { ...person('gone', ['copied'], ['suspect']), content: null }
    expect(setAsideOf([gone], NOTHING, 'c')).toMatchObject([{ mayTake: false }])
    expect(setAsideOf([{ ...gone, kind: 'task' }], NOTHING, 'c')).toMatchObject([{ mayTake: true }])
  })

  it('never takes the place of what its author did not know, and takes nobody out of the safeguards', () => {
    const roles = fc.constantFrom<CasePerson['roles'][number][]>(['victim'], ['suspect'], ['suspect', 'witness'])
    /** A history of versions, each on top of some of those before it; each counts or stands aside. */
    const written = fc.array(fc.record({ roles, isAside: fc.boolean(), on: fc.array(fc.nat(6), { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(written, (all) => {
        const versions = all.map((one, at) => person(`e${at}`, at === 0 ? [] : [...new Set(one.on.map((n) => `e${n % at}`))], one.roles))
        const [aside, counting] = [true, false].map((is) => versions.filter((_, at) => all[at]?.isAside === is)) as [Version[], Version[]]
        const pastOf = (entry: string): readonly string[] =>
          (versions.find((one) => one.entry === entry)?.parents ?? []).flatMap((parent) => [parent, ...pastOf(parent)])
        for (const found of setAsideOf(aside, NOTHING, 'c')) {
          const anew: Version = { ...found.version, ...anewOf(found, counting), entry: 'anew' }
          const [before, after] = [headsOf(counting), headsOf([...counting, anew])]
          const replaced = before.filter(({ entry }) => !after.some((one) => one.entry === entry))
          for (const { entry } of replaced) expect(pastOf(found.version.entry)).toContain(entry)
          const safe = protectedPersons(caseFileOf(counting)).length
          expect(protectedPersons(caseFileOf([...counting, anew])).length).toBeGreaterThanOrEqual(safe)
        }
      }),
    )
  })
})
