import { describe, expect, it } from 'vitest'
import { notAhead } from './faults.ts'
import { readExhibit } from './read-exhibit.ts'

const KEPT = { number: 'E-001', files: [{ label: 'image', sha256: 'a'.repeat(64), bytes: 5 }] }
const PERSON = '00000000-0000-4000-8000-000000000001'

const form = (typed: Readonly<Record<string, string | readonly string[]>>): FormData => {
  const values = new FormData()
  const all = { kind: 'digital', description: 'a telephone', 'admissibility.status': 'not-ruled', ...typed }
  for (const [name, value] of Object.entries(all)) for (const one of [value].flat()) values.append(name, one)
  return values
}
const faults = (typed: Readonly<Record<string, string>>) => {
  const read = readExhibit(form(typed), KEPT)
  return read.kind === 'wrong' ? read.faults : []
}

describe('the form of an exhibit', () => {
  it('leaves out what was not typed, and keeps number and files', () => {
    const read = readExhibit(form({ 'origin.place': '  ' }), KEPT)
    expect(read).toEqual({
      kind: 'read',
      content: {
        ...KEPT,
        kind: 'digital',
        description: 'a telephone',
        origin: { place: null, date: null, by: null, authority: null },
        sources: [],
        derivedFrom: [],
        foreign: null,
        admissibility: { status: 'not-ruled', why: null },
        perishes: null,
        pointsAway: false,
      },
    })
  })

  it('takes all that an exhibit may say, dates as people write them', () => {
    const read = readExhibit(
      form({
        'origin.place': 'Ocotepeque',
        'origin.date': '14/3/2025',
        'origin.by': 'Police',
        'origin.authority': 'warrant 7',
        'foreign.state': 'Guatemala',
        'foreign.request': 'AJ-3',
        'foreign.condition': 'this case only',
        'admissibility.status': 'challenged',
        'admissibility.why': 'no warrant',
        'perishes.on': '2026-04-01',
        'perishes.what': 'the recording',
        sources: [PERSON],
        derivedFrom: [PERSON],
        pointsAway: 'on',
      }),
      KEPT,
    )
    expect(read).toMatchObject({
      kind: 'read',
      content: {
        origin: { place: 'Ocotepeque', date: '2025-03-14', by: 'Police', authority: 'warrant 7' },
        foreign: { state: 'Guatemala', request: 'AJ-3', condition: 'this case only' },
        admissibility: { status: 'challenged', why: 'no warrant' },
        perishes: { on: '2026-04-01', what: 'the recording' },
        sources: [PERSON],
        derivedFrom: [PERSON],
        pointsAway: true,
      },
    })
  })

  it.each([
    [{ description: ' ' }, 'description', 'description'],
    [{ 'origin.date': '30/2/2025' }, 'origin.date', 'date'],
    [{ 'foreign.request': 'AJ-3' }, 'foreign.state', 'state'],
    [{ 'admissibility.status': 'excluded' }, 'admissibility.why', 'reason'],
    [{ 'perishes.what': 'the recording' }, 'perishes.on', 'day'],
    [{ 'perishes.on': '2026-04-01' }, 'perishes.what', 'perishing'],
  ])('asks for what is missing of %j', (typed, field, cause) => {
    expect(faults(typed)).toEqual([{ field, cause }])
  })

  it('says how much fits, at the field that holds more', () => {
    expect(faults({ description: 'x'.repeat(501) })).toEqual([{ field: 'description', cause: 'long', most: 500 }])
    expect(faults({ 'foreign.state': 'x'.repeat(61) })).toEqual([{ field: 'foreign.state', cause: 'long', most: 60 }])
  })

  it('says that the kind was not chosen: none is chosen for whoever writes', () =>
    expect(faults({ kind: '' })).toEqual([{ field: 'kind', cause: 'kind' }]))
})

it('an exhibit was not obtained on a day still to come', () => {
  const read = readExhibit(form({ 'origin.date': '14/3/2031' }), KEPT)
  expect(notAhead('exhibit', read, '2026-11-27')).toEqual({ kind: 'wrong', faults: [{ field: 'origin.date', cause: 'ahead' }] })
})
