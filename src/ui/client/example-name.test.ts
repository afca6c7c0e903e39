import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { nameOf } from './example-name.ts'
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }

const [spanish, english] = [translator('es', { es, en }), translator('en', { es, en })]

describe('a person’s name', () => {
  it.each([
    ['officer', 'Oficial del programa', 'Programme officer'],
    ['officer-2', 'Segundo oficial del programa', 'Second programme officer'],
    ['lead', 'Coordinación de la evaluación', 'Lead assessor'],
    ['assessor-hn', 'Evaluación, Honduras', 'Assessor, Honduras'],
    ['signatory-bz', 'Firma por el país, Belice', 'Country signatory, Belize'],
    ['member-hn', 'Miembro por el país, Honduras', 'Country member, Honduras'],
    ['member-2-hn', 'Segundo miembro por el país, Honduras', 'Second country member, Honduras'],
    ['director-sv', 'Dirección de unidad de capacitación, El Salvador', 'Director of a training unit, El Salvador'],
    ['training-cr', 'Equipo de capacitación, Costa Rica', 'Training team, Costa Rica'],
    ['facilitator-pa', 'Facilitación de la capacitación, Panamá', 'Training facilitator, Panama'],
    ['analyst', 'Análisis de la capacitación', 'Training analyst'],
    ['reader', 'Solo lectura', 'Reader'],
  ])('of the example’s %s is said in the reader’s language', (person, inSpanish, inEnglish) => {
    const named = { name: 'Nombre guardado', email: `${person}@example.invalid` }
    expect([nameOf(spanish, named), nameOf(english, named)]).toEqual([inSpanish, inEnglish])
  })
  it.each(['ana@example.org', 'officer@example.invalid.org', 'somebody@example.invalid', null])('stays as it is at %s', (email) => {
    expect(nameOf(english, { name: 'Oficial del programa', email })).toBe('Oficial del programa')
  })
})
