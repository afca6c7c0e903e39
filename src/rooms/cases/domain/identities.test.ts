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
    expect(words('la nandu y su cruz')).toEqual(['nandu', 'cruz'])
    expect(words('Mariano, crucero, jo')).toEqual([])
    expect(words({ number: 12, files: [] })).toEqual([])
  })

  describe('by short names and names that are ordinary words', () => {
    const known = identitiesOf([
      version({ content: { person: PERSON, names: ['Ana Luz Ximena Sol'], born: null, papers: [], note: null } }),
    ])
    const found = (text: string, allowed: readonly string[] = []) =>
      namedIn({ description: text }, known, new Set(allowed)).map(({ word, how }) => `${how}: ${word}`)

    it.for([
      ['Carta de Ana Luz', ['sure: ana luz']],
      ['Foto de Ana', ['name: ana']],
      ['Foto de ÁNA', ['name: ana']],
      ['Relato de Luz Sol', ['sure: luz sol']],
      ['Una luz encendida', ['common: luz']],
      ['La luz del sol', ['common: luz', 'common: sol']],
      ['La luz, y Ximena', ['name: ximena', 'common: luz']],
      ['Mañana, banana, solución, luces', []],
    ] as const)('%s', ([text, words]) => expect(found(text)).toEqual(words))

    it('a word that means something else may stand, two words of the name never', () => {
      expect(found('Foto de Ana, a la luz', ['ana', 'luz'])).toEqual([])
      expect(found('Foto de Ana Luz', ['ana', 'luz', 'ana luz'])).toEqual(['sure: ana luz'])
    })
  })

  it('are found with what joins them, and not by what joins them', () => {
    const of = (names: readonly string[], content: unknown) =>
      namedIn(content, identitiesOf([version({ content: { person: PERSON, names, born: null, papers: [], note: null } })]), new Set()).map(
        ({ word, how }) => `${how}: ${word}`,
      )
    expect(of(['María de la Paz'], 'Vio a María de la Paz')).toEqual(['sure: maria de la paz'])
    expect(of(['María de la Paz'], 'de la casa')).toEqual([])
    expect(of(['María de la Paz'], { title: 'Acta de paz', place: 'casa de la costa' })).toEqual(['common: paz'])
    expect(of(['Ana Cruz'], { by: 'Ana', place: 'Cruz Roja' })).toEqual(['name: ana', 'common: cruz'])
    expect(of(['Su Mi'], 'su casa y mi casa')).toEqual([])
    expect(of(['Su Mi'], 'Entrevista a Su Mi')).toEqual(['sure: su mi'])
    expect(of(['Wu'], 'El señor Wu')).toEqual(['name: wu'])
    expect(of(['Ni'], { jurisdictions: ['NI'], person: PERSON })).toEqual([])
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
