import { expect, it } from 'vitest'
import { placeOf } from './places.ts'

const wait = { what: 'sentences-stale' as const, count: 1, countries: [], roles: [], mine: false, at: null, round: null }
const at = (what: (typeof wait)['what'] | 'sentences-half' | 'texts-unreviewed', mayWrite: boolean) =>
  placeOf({ programme: 'CA', mayWrite }, { ...wait, what })

it('a rewritten sentence leads its authors to the list where it waits, and others, who have none, to the draft', () => {
  for (const what of ['sentences-stale', 'sentences-half'] as const) {
    expect(at(what, true)).toBe('/app/programmes/CA/report#read-again')
    expect(at(what, false)).toBe('/app/programmes/CA/report')
  }
  expect(at('texts-unreviewed', true)).toBe('/app/programmes/CA/report#read-again')
})
