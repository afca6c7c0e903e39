import { describe, expect, it } from 'vitest'
import type { State } from '../../contract/sign-off.ts'
import { reportWords } from '../../messages.ts'
import { heldUpBy, sayHeldUp, sayWhyHeldUp } from './held-up-by.ts'

const standings = (states: Readonly<Record<string, State>>) => Object.entries(states).map(([country, state]) => ({ country, state }))

describe('what holds up a release', () => {
  it('is told apart: not asked, asked about another text, silent, against it', () => {
    const given = standings({ HN: 'objected', PA: 'void', GT: 'awaiting', SV: 'not-put', CR: 'no-answer', NI: 'signed' })
    expect(heldUpBy(given)).toEqual([
      { reason: 'unput', countries: ['SV'] },
      { reason: 'moved', countries: ['PA'] },
      { reason: 'silent', countries: ['GT', 'CR'] },
      { reason: 'objected', countries: ['HN'] },
    ])
    expect(heldUpBy(standings({ HN: 'signed', PA: 'with-reservation' }))).toEqual([])
  })
  it('is said by its reasons: an objection is no answer that is missing', () => {
    const given = standings({ Honduras: 'objected' })
    expect(sayWhyHeldUp(reportWords('es'), given, (name) => name)).toBe('Honduras objetó.')
    expect(sayWhyHeldUp(reportWords('en'), standings({ Honduras: 'objected', Panama: 'awaiting' }), (name) => name)).toBe(
      'Panama has not answered. Honduras objects.',
    )
  })
  it.each([
    [
      'not-put',
      'A Honduras no se le ha presentado su parte. Hay que presentársela.',
      'Its part has not been put to Honduras. It is to be put.',
    ],
    [
      'void',
      'El texto de Honduras cambió después de presentarse. Hay que presentarlo de nuevo.',
      'The text of Honduras has changed since it was put. It is to be put again.',
    ],
    ['awaiting', 'Honduras no ha respondido. Se espera su respuesta.', 'Honduras has not answered. Its answer is awaited.'],
    [
      'objected',
      'Honduras objetó. Una objeción se resuelve con el país que la hizo.',
      'Honduras objects. An objection is settled with the country that made it.',
    ],
  ] as const)('is said of a country that is %s, with what comes next', (state, es, en) => {
    const [held] = heldUpBy([{ country: 'HN', state }])
    const say = (lang: 'es' | 'en') => Object.values(sayHeldUp(reportWords(lang), held!, () => 'Honduras')).join(' ')
    expect([say('es'), say('en')]).toEqual([es, en])
  })
  it('is said of several at once', () => {
    const [held] = heldUpBy(standings({ HN: 'void', PA: 'void' }))
    expect(sayHeldUp(reportWords('es'), held!, (code) => code).said).toBe('Los textos de HN y PA cambiaron después de presentarse.')
  })
})
