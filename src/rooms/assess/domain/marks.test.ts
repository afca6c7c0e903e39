import { describe, expect, it } from 'vitest'
import { marksIn, marksOf } from './marks.ts'

describe('marksIn', () => {
  it.each([
    ['Escribir a denuncias@example.org', ['email']],
    ['Llamar al 2232-1234 de noche', ['phone']],
    ['Su número es +504 9988 7766', ['phone']],
    ['La víctima 0801-1990-12345 declaró', ['document']],
    ['Cédula 1-0234-0567', ['document']],
    ['DPI 1234 56789 0101', ['document']],
    ['Pasaporte A1234567', ['document']],
    ['En el expediente n.º 45-2008 no hubo condena', ['document']],
    ['Lo dijo María López', ['name']],
    ['The judge John Smith refused', ['name']],
    ['El Fiscal Pérez no vino', ['name']],
    ['Juan de la Cruz, 2232-1234', ['phone', 'name']],
  ] as const)('marks %j', (text, kinds) => expect(marksIn(text)).toEqual(kinds))

  it.each([
    'Entre 2008-2009 no hubo formación',
    'El Ministerio Público no tiene vehículos',
    'La Corte Suprema de Justicia',
    'Hay 12 fiscales para 22 talleres',
    'Decreto 144-2005 sin reglamento',
    'En Costa Rica sí hay ley',
    'Se confunde la trata con el tráfico',
    'The Attorney General has no budget',
  ])('lets %j pass', (text) => expect(marksIn(text)).toEqual([]))

  it('looks at both languages of a wording, once a kind', () => {
    const worded = [
      { number: 1, publicEs: 'Lo dijo María López', publicEn: 'María López said so' },
      { number: 2, publicEs: 'Falta formación', publicEn: null },
    ]
    expect(marksOf(worded)).toEqual([{ number: 1, kinds: ['name'] }])
  })
})
