import { expect, it } from 'vitest'
import { readPlan } from './read-plan.ts'

const typed = (given: Readonly<Record<string, string>> = {}): FormData => {
  const values = new FormData()
  for (const [name, value] of Object.entries({ hypothesis: 'h', safety: 's', ...given })) values.set(name, value)
  return values
}

it('leaves lines out of which nothing was typed, and reads days as the region writes them', () => {
  const read = readPlan(
    typed({
      'decisions.0.what': '',
      'decisions.0.on': '',
      'decisions.1.what': 'Detener',
      'decisions.1.on': '14/3/2026',
      review: '1/4/2026',
    }),
  )
  expect(read).toMatchObject({
    kind: 'plan',
    plan: { decisions: [{ what: 'Detener', on: '2026-03-14', by: null }], authorities: [], risks: [], review: '2026-04-01' },
  })
})

it('says which line lacks what, though others before it were left out', () => {
  const read = readPlan(typed({ 'authorities.0.what': '', 'authorities.1.what': '', 'authorities.1.expires': '2026-03-14', safety: ' ' }))
  expect(read).toEqual({
    kind: 'faults',
    faults: [
      { field: 'authorities.1.what', why: 'missing' },
      { field: 'safety', why: 'missing' },
    ],
  })
})

it('asks for a whole day that there is', () => {
  for (const day of ['2026', '3/2026', '31/2/2026', 'mañana'])
    expect(readPlan(typed({ review: day, 'decisions.0.what': 'x', 'decisions.0.on': day }))).toEqual({
      kind: 'faults',
      faults: [
        { field: 'decisions.0.on', why: 'day' },
        { field: 'review', why: 'day' },
      ],
    })
})

it('says what is too long', () => {
  expect(readPlan(typed({ 'risks.0.what': 'x'.repeat(301) }))).toEqual({ kind: 'faults', faults: [{ field: 'risks.0.what', why: 'long' }] })
})
