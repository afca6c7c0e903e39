import { describe, expect, it } from 'vitest'
import type { Version } from '#seal/ledger/opened.ts'
import { identitiesOf, namedIn } from './identities.ts'

const PERSON = '00000000-0000-4000-8000-000000000001'
const version = (over: Partial<Version> = {}): Version => ({
  entry: '1',
  id: PERSON,
  kind: 'identity',
  parents: [],
  content: { person: PERSON, names: ['María-José Ñandú Cruz', 'Chepita'], born: null, papers: [], note: null },
  compartment: 'c',
  keyring: 'k',
  from: 'F',
  at: '2026-03-02T14:00:00.000Z',
  ...over,
})

describe('identities', () => {
  it('are what stands of them, each with the compartment that it is alone in', () => {
    const later = version({
      entry: '2',
      parents: ['1'],
      content: { person: PERSON, names: ['Otra'], born: '1990', papers: [], note: null },
    })
    expect(identitiesOf([version(), later]).map(({ content, compartment }) => [content.names, compartment])).toEqual([[['Otra'], 'c']])
    expect(identitiesOf([version({ content: { names: [] } }), version({ entry: '3', kind: 'note' })])).toEqual([])
  })

  it('are found where somebody wrote a part of a name, whatever its accents', () => {
    const known = identitiesOf([version()])
    const words = (content: unknown, allowed: readonly string[] = []) => namedIn(content, known, new Set(allowed)).map(({ word }) => word)
    expect(words({ description: 'Entrevista a MARIA en el albergue' })).toEqual(['maria'])
    expect(words({ origin: { by: 'la nandu', place: ['chepita', 3, null] } })).toEqual(['nandu', 'chepita'])
    expect(words('Puente de la Cruz')).toEqual(['cruz'])
    expect(words('Puente de la Cruz', ['cruz'])).toEqual([])
    expect(words('josé')).toEqual(['jose'])
    expect(words('Mariano, crucero, jo')).toEqual([])
    expect(words({ number: 12, files: [] })).toEqual([])
  })

  it('are found by the number of a paper, however it is written', () => {
    const papers = ['Tarjeta de identidad 0801-2004-12345, Honduras', 'Pasaporte A123456']
    const known = identitiesOf([version({ content: { person: PERSON, names: ['Ana'], born: null, papers, note: null } })])
    const found = (text: string) => namedIn({ text }, known, new Set()).map(({ word }) => word)
    expect(found('Caso 0801 2004 12345')).toEqual(['0801200412345'])
    expect(found('con el pasaporte a-123456.')).toEqual(['a123456'])
    expect(found('En 2004, tarjeta de identidad')).toEqual([])
  })
})
