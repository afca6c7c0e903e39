import { describe, expect, it } from 'vitest'
import type { Version } from '#seal/ledger/opened.ts'
import { DISCLOSURE_CLASSES } from '../contract/disclosure.ts'
import { classedBy, isAlone, isHeldBack } from './held-back-by.ts'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const EXHIBIT = id(1)

type Said = { by: string; as?: string; on?: readonly string[]; of?: string; over?: Partial<Version> }
const said = (entry: string, { by, as = 'not-relevant', on = [], of = EXHIBIT, over = {} }: Said): Version => ({
  entry,
  id: id(2),
  kind: 'disclosure',
  parents: [...on],
  compartment: 'c',
  keyring: 'k',
  from: by,
  at: '2026-03-02T14:00:00.000Z',
  content: { exhibit: of, class: as, why: 'a reason' },
  ...over,
})
const NOT_RELEVANT = { exhibit: EXHIBIT, class: 'not-relevant' } as const
const by = (...versions: readonly Version[]) => classedBy(versions)(NOT_RELEVANT).toSorted()

describe('who wrote that an exhibit is not relevant', () => {
  it('is nobody where nobody did', () => {
    expect(by()).toEqual([])
    expect(by(said('1', { by: 'A', as: 'used' }))).toEqual([])
    expect(by(said('1', { by: 'A', of: id(7) }))).toEqual([])
  })
  it('is each key once, over all versions that say so in one run', () => {
    const first = said('1', { by: 'A' })
    expect(by(first, said('2', { by: 'A', on: ['1'] }))).toEqual(['A'])
    expect(by(first, said('2', { by: 'B', on: ['1'] }), said('3', { by: 'B', on: ['2'] }))).toEqual(['A', 'B'])
    expect(by(said('3', { by: 'B', on: ['1'] }), first)).toEqual(['A', 'B'])
  })
  it('is not who said so before it was classed otherwise: they have not said it of what stands now', () => {
    const taken = [said('1', { by: 'A' }), said('2', { by: 'B', on: ['1'], as: 'used' })]
    expect(by(...taken)).toEqual([])
    expect(by(...taken, said('3', { by: 'B', on: ['2'] }))).toEqual(['B'])
    expect(by(said('1', { by: 'A' }), said('2', { by: 'B', on: ['1'], over: { content: null } }))).toEqual([])
  })
  it('is everybody who says so in one of several versions at once, and who said so in what they are joined from', () => {
    const apart = [said('1', { by: 'A' }), said('2', { by: 'B' }), said('3', { by: 'C', as: 'used' })]
    expect(by(...apart)).toEqual(['A', 'B'])
    expect(by(...apart, said('4', { by: 'D', on: ['1', '2', '3'] }))).toEqual(['A', 'B', 'D'])
    expect(by(...apart, said('4', { by: 'D', as: 'used', on: ['1', '2', '3'] }))).toEqual([])
  })
  it('is nobody by what is something else, cannot be read, or names itself as what it followed', () => {
    expect(by(said('1', { by: 'A', over: { kind: 'exhibit' } }))).toEqual([])
    expect(by(said('1', { by: 'A', over: { content: { exhibit: EXHIBIT } } }))).toEqual([])
    expect(by(said('1', { by: 'A', over: { id: id(9) } }), said('2', { by: 'B', on: ['1'] }))).toEqual(['A', 'B'])
    expect(by(said('1', { by: 'A', of: id(7) }), said('2', { by: 'B', on: ['1', '2', '8'] }))).toEqual([])
  })
})

describe('an exhibit is held back by one key alone', () => {
  it('under every class by which the defence does not see it, until a second key gives the same', () => {
    expect(DISCLOSURE_CLASSES.filter(isHeldBack)).toEqual(['sensitive', 'privileged', 'not-relevant'])
    for (const as of DISCLOSURE_CLASSES) {
      const first = said('1', { by: 'A', as })
      const alone = (...versions: readonly Version[]) => isAlone(classedBy(versions), { exhibit: EXHIBIT, class: as })
      expect(alone(first)).toBe(isHeldBack(as))
      expect(alone(first, said('2', { by: 'A', as, on: ['1'] }))).toBe(isHeldBack(as))
      expect(alone(first, said('2', { by: 'B', as, on: ['1'] }))).toBe(false)
    }
  })
  it('where the second key held it back for another reason', () => {
    const authors = classedBy([said('1', { by: 'A', as: 'sensitive' }), said('2', { by: 'B', as: 'privileged', on: ['1'] })])
    expect(isAlone(authors, { exhibit: EXHIBIT, class: 'privileged' })).toBe(true)
  })
})
