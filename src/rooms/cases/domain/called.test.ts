import { describe, expect, it } from 'vitest'
import { calledPersons } from './called.ts'
import { caseFileOf } from './case-file.ts'
import { id, version } from './case-file.fixture.ts'

const person = (of: string, pseudonym: string, entry = of) => ({ ...version(of, 'person', { pseudonym, roles: ['victim'] }), entry })
const called = (...versions: readonly ReturnType<typeof person>[]) => Object.fromEntries(calledPersons(caseFileOf(versions)))

describe('what somebody is called', () => {
  it('is a pseudonym of their own', () =>
    expect(called(person(id(1), 'V-01 Ceiba'), person(id(2), 'V-02 Caoba'))).toEqual({
      [id(1)]: { names: ['V-01 Ceiba'], nth: 1, of: 1, isTwice: false },
      [id(2)]: { names: ['V-02 Caoba'], nth: 1, of: 1, isTwice: false },
    }))
  it('is told apart where two were given the same at once, in either order alike', () => {
    const [one, other] = [person(id(1), 'V-02 Caoba', 'a'), person(id(2), 'V-02 Caoba', 'b')]
    expect(called(one, other)).toMatchObject({ [id(1)]: { nth: 1, of: 2 }, [id(2)]: { nth: 2, of: 2 } })
    expect(called(other, one)).toEqual(called(one, other))
  })
  it('is all that they are called where their versions differ', () => {
    const found = called(person(id(1), 'V-02 Caoba', 'a'), person(id(1), 'V-03 Cedro', 'b'), person(id(2), 'V-03 Cedro', 'c'))
    expect(found).toEqual({
      [id(1)]: { names: ['V-02 Caoba', 'V-03 Cedro'], nth: 1, of: 2, isTwice: true },
      [id(2)]: { names: ['V-03 Cedro'], nth: 2, of: 2, isTwice: false },
    })
  })
})
