import { describe, expect, it } from 'vitest'
import { openSafeguards, safeguardsOf } from '../../domain/gate-opens.ts'
import { AGE_FIELD, draftOf, gateOfForm, noteField, stateField, typedSince } from './gate-of-form.ts'

const ABOUT = { person: '00000000-0000-4000-8000-000000000001', act: 'media', age: { onDay: 'unknown', isAsChild: false } } as const
const read = (fields: Readonly<Record<string, string>>) => {
  const values = new FormData()
  for (const [name, value] of Object.entries(fields)) values.set(name, value)
  return gateOfForm(values, ABOUT)
}
const opened = (fields: Readonly<Record<string, string>>) => {
  const found = read(fields)
  return found.kind === 'gate' ? openSafeguards(found.gate, ABOUT.age) : found.faults
}

describe('what stands in the fields of an act', () => {
  it('is all open where nothing was touched', () => expect(opened({})).toEqual(safeguardsOf('media')))
  it('is settled by what is done, and by what does not apply with its reason', () =>
    expect(opened({ 'state.consent': 'done', 'state.child-guardian': 'not-applicable', 'note.child-guardian': ' adult ' })).toEqual([
      'support-person',
      'identity-apart',
    ]))
  it('is refused where a reason is missing or too long, each at its own note', () =>
    expect(opened({ 'state.consent': 'not-applicable', 'note.consent': '  ', 'note.support-person': 'x'.repeat(301) })).toEqual([
      { safeguard: 'consent', fault: 'missing' },
      { safeguard: 'support-person', fault: 'long' },
    ]))
  it('carries how old the person is today, where that was asked and answered', () => {
    expect(read({ age: 'child' })).toMatchObject({ gate: { ageToday: 'child' } })
    for (const fields of [{}, { age: 'old' }]) expect(read(fields)).not.toHaveProperty('gate.ageToday')
  })
  it('says nothing of a guardian for an adult', () => {
    const values = new FormData()
    values.set('state.child-guardian', 'open')
    const found = gateOfForm(values, { ...ABOUT, age: { onDay: 'no', isAsChild: false } })
    expect(found).not.toHaveProperty(['gate', 'items', 'child-guardian'])
    expect(found).toHaveProperty(['gate', 'items', 'consent'])
  })
  it('takes a state that nobody knows for open', () => expect(opened({ 'state.consent': 'perhaps' })).toContain('consent'))
})

describe('a draft that the device keeps', () => {
  const VALUES = {
    [stateField('consent')]: 'done',
    [stateField('support-person')]: 'done',
    [noteField('support-person')]: 'Sor Ana, los martes',
  }

  it('is what was typed with what its author had before them', () => {
    const kept = { values: VALUES, versions: ['v1'], told: 'w1', said: null }
    expect(draftOf(kept)).toEqual(kept)
    expect(draftOf(undefined)).toBeNull()
  })
  it('of an earlier form, the fields alone, loses nothing of what was typed: consent is open in it, also where nothing stands or was told', () => {
    const draft = draftOf(VALUES)
    expect(draft).toEqual({ values: { ...VALUES, [stateField('consent')]: 'open' }, versions: [], told: '', said: null })
    expect(draft && typedSince(draft, { versions: [], told: '', said: null })).toEqual({ ...VALUES, [stateField('consent')]: 'open' })
  })
  it('answers for no age that was answered otherwise since', () => {
    const draft = { values: { ...VALUES, [AGE_FIELD]: 'adult' }, versions: ['v1'], told: '', said: 'adult' as const }
    expect(typedSince(draft, draft)).toEqual(draft.values)
    expect(typedSince(draft, { ...draft, said: 'child' })).toEqual(VALUES)
  })
})
