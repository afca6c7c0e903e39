import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id } from './case-file.fixture.ts'
import { personsWrittenIn } from './written-persons.ts'

const person = (n: number, pseudonym: string) => ({ id: id(n), content: { pseudonym, roles: ['victim' as const] } })
const CEIBA = person(1, 'V-01 Ceiba')
const ALL = [CEIBA, person(10, 'V-10 Nance'), person(11, 'W-11 Guayacán'), person(3, 'Testigo del norte')]
const found = (text: string, persons = ALL) =>
  personsWrittenIn(text, persons).map(({ person: one, isSure }) => `${Number(one.slice(-2))}${isSure ? '' : '?'}`)

describe('who is written in a text by their pseudonym', () => {
  it.for([
    ['V-01 llega', ['1']],
    ['V01 llega', ['1']],
    ['llega V 01, sola', ['1']],
    ['v-01 ceiba llega', ['1']],
    ['Llega V–01', ['1']],
    ['Llegan a La Ceiba', ['1?']],
    ['¿Qué vio Guayacan?', ['11?']],
    ['Oír a W-11 y a V-10', ['10', '11']],
    ['La ve el testigo del norte', ['3']],
    ['Oír al testigo', ['3?']],
    ['Revisar V-100, V-011 y V-2', []],
    ['Revisar V-001 y V-1', ['1?']],
    ['Revisar V-010', ['10?']],
    ['Oír a V-03, 01 y 10', ['1?', '10?']],
    ['Oír a V-01 y 10', ['1', '10?']],
    ['De V-01 a 10', ['1', '10?']],
    ['V-01/10', ['1', '10?']],
    ['W-11, 10', ['11']],
    ['Mostrar a V-03 E-10 y E-01', []],
    ['V-03 llega el 10 y 1', []],
    ['Salen de noche', []],
  ] as const)('%s', ([text, persons]) => expect(found(text)).toEqual(persons))

  it('a number that two bear is perhaps of either, and a whole pseudonym surely of one', () => {
    const two = [CEIBA, person(2, 'V-01 Caoba')]
    expect(found('Cruza V-01', two)).toEqual(['1?', '2?'])
    expect(found('Cruza V-01 Caoba', two)).toEqual(['1?', '2'])
  })

  it.for([
    ['La Golondrina', 'Pedir la cámara de la terminal', []],
    ['La Golondrina', 'Oír a la golondrina', ['5']],
    ['La Golondrina', '¿Vio algo Golondrina?', ['5?']],
    ['El de la tienda', 'Revisar el registro de la terminal', []],
    ['El de la tienda', 'Preguntar en la tienda', ['5?']],
    ['Víctima A', 'Ir a la terminal', []],
    ['Víctima A', 'Oír a la víctima', ['5?']],
    ['V-05 La Golondrina', 'Oír a Golondrina', ['5?']],
    ['V-05 A', 'Ir a la terminal', []],
    ['Testigo 1', 'Oír al 1', ['5?']],
    ['La', 'Pedir la cámara', ['5?']],
  ] as const)('an article or a word of every sentence calls nobody: %s, “%s”', ([pseudonym, text, persons]) =>
    expect(found(text, [person(5, pseudonym)])).toEqual(persons),
  )

  it('by any version of a pseudonym, once', () => expect(found('Cruza Roble', [CEIBA, person(1, 'V-01 Roble')])).toEqual(['1?']))

  it('whatever stands before and after it, and however its letter and number are joined', () => {
    const words = fc.constantFrom('', 'Oír a', 'no,', '(', 'y', '¿')
    fc.assert(
      fc.property(words, fc.constantFrom('', '-', ' ', ' - '), words, (before, between, after) => {
        expect(found(`${before} V${between}01 ${after}`)).toEqual(['1'])
      }),
    )
  })
})
