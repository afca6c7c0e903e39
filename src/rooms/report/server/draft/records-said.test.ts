import { describe, expect, it } from 'vitest'
import { fixturePackage } from '#test/fixture-package.ts'
import { composed } from './composed.ts'
import { recordKey } from './records-said.ts'

describe('where a report speaks of its records', () => {
  it('is gone through once for all records of a state of the data', () => {
    const { said } = composed(fixturePackage)
    expect(
      said()
        .get(recordKey({ kind: 'statement', id: 'HN-4' }))
        ?.map(({ id }) => id),
    ).toContain('condition-technical')
    expect(composed(structuredClone(fixturePackage)).said()).toBe(said())
  })
  it('is said by kind: a finding is not a statement of the same name', () => {
    const said = composed(fixturePackage).said()
    expect(said.has(recordKey({ kind: 'finding', id: 'F-001' }))).toBe(true)
    expect(said.has(recordKey({ kind: 'statement', id: 'F-001' }))).toBe(false)
  })
})
