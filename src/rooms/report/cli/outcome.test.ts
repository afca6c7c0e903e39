import { describe, expect, it } from 'vitest'
import { EXIT } from '#kernel/cli/command.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { reportMessages } from '../messages.ts'
import type { Unread } from '../server/make/make-report.ts'
import { sayRefusal, sayUnread, sayUnreleased } from './outcome.ts'

const both = (es: string, en: string) => ({ es, en })
const move = (label: string) => ({
  label: both(`${label}, condición`, `${label}, condition`),
  record: null,
  was: both('Técnicas', 'Technical'),
  now: both('Políticas', 'Political'),
})
const gone = {
  label: both('HN-9', 'HN-9'),
  record: null,
  was: null,
  now: both('ya no está a la vista de todos', 'no longer in everybody’s sight'),
}

const hearing = (lang: 'es' | 'en') => {
  const said: string[] = []
  const terminal = {
    out: () => expect.unreachable('a warning is no result'),
    err: (line: string) => said.push(line),
    signal: AbortSignal.abort(),
  }
  return { said, voice: { t: translator(lang, reportMessages), terminal } }
}

const heard = (lang: 'es' | 'en', unread: readonly Unread[]): readonly string[] => {
  const { said, voice } = hearing(lang)
  sayUnread(voice, unread)
  return said
}

describe('texts that are to be read again', () => {
  it('are said with their place, what was and what is, in the language of the reader', () => {
    const unread = [{ text: 'passage:summary', place: 'prose/summary', moves: [move('PA-012'), gone] }]
    expect(heard('es', unread)).toEqual([
      'Un texto está por cotejar con los datos: cambiaron desde la última lectura, o no consta que alguien lo haya leído.',
      '  prose/summary',
      '    PA-012, condición: antes Técnicas, ahora Políticas',
      '    HN-9: ya no está a la vista de todos',
    ])
    expect(heard('en', unread)[2]).toBe('    PA-012, condition: was Technical, now Political')
  })
  it('are said with no more than three moves each', () => {
    const moves = ['A', 'B', 'C', 'D', 'E'].map(move)
    expect(heard('en', [{ text: 'gap:G-01', place: 'data/gaps.csv G-01', moves }]).slice(-2)).toEqual([
      '    C, condition: was Technical, now Political',
      '    2 more changes',
    ])
  })
  it('are not spoken of where there are none', () => expect(heard('en', [])).toEqual([]))
})

describe('workshops that are not released', () => {
  const warned = (lang: 'es' | 'en', workshops: readonly string[]): readonly string[] => {
    const { said, voice } = hearing(lang)
    sayUnreleased(voice, workshops)
    return said
  }
  it('are named, the first of many, to whoever would hand the files on', () => {
    expect(warned('en', ['R2-GT-PRO-2'])[0]).toMatch(/^It counts a workshop that its country has not released: R2-GT-PRO-2\. Hand these/)
    expect(warned('es', ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])[0]).toMatch(
      /^Cuenta 8 talleres que sus países no han liberado: A, B, C, D, E, F y 2 más\. No entregue/,
    )
    expect(warned('es', ['A', 'B', 'C', 'D', 'E', 'F', 'G'])[0]).toContain('E, F y otro más. No')
  })
  it('are not spoken of where there are none', () => expect(warned('en', [])).toEqual([]))
})

it.each([
  [
    'es',
    'El informe tiene un problema; no se hizo y lo que había sigue igual.',
    '  report.es.pdf no se puede hacer con esta parte: figure f-places: no es un SVG.',
  ],
  [
    'en',
    'The report has one problem; it was not made and what was there is unchanged.',
    '  report.es.pdf cannot be made of this part: figure f-places: no es un SVG.',
  ],
] as const)('a document that cannot be set is refused in sentences, by the name of its part: %s', (lang, ...sentences) => {
  const { said, voice } = hearing(lang)
  const problems = [{ where: 'report.es.pdf', code: 'unsettable', found: 'figure f-places: no es un SVG' }] as const
  expect(sayRefusal(voice, { kind: 'unprintable', problems }, 'out')).toBe(EXIT.refused)
  expect(said).toEqual(sentences)
})
