import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { path } from './path.ts'

const workshop = path('/app/programmes/:programme/workshops/:code')

describe('an address', () => {
  it('is made from its parts', () => expect(workshop({ programme: 'XCAS26', code: 'HN-1' })).toBe('/app/programmes/XCAS26/workshops/HN-1'))
  it('says how it is routed', () => expect(workshop.pattern).toBe('/app/programmes/:programme/workshops/:code'))
  it('without parts is called without any', () => expect(path('/app')()).toBe('/app'))
  it('carries what is given behind the question mark, and leaves out what is not', () =>
    expect(path('/app/sign-in')({}, { next: '/app?a=1', lang: undefined, empty: '' })).toBe('/app/sign-in?next=%2Fapp%3Fa%3D1'))
  it('keeps any part in its place, whatever is in it', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (code) => {
        const parts = workshop({ programme: 'X', code }).split('/')
        expect(parts).toHaveLength(6)
        expect(decodeURIComponent(parts[5] ?? '')).toBe(code)
      }),
    ))
})
