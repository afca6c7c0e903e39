import { describe, expect, it } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { reportMessages } from '../messages.ts'
import type { Unread } from '../server/make/make-report.ts'
import { sayUnread } from './outcome.ts'

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

const heard = (lang: 'es' | 'en', unread: readonly Unread[]): readonly string[] => {
  const said: string[] = []
  const terminal = {
    out: () => expect.unreachable('a warning is no result'),
    err: (line: string) => said.push(line),
    signal: AbortSignal.abort(),
  }
  sayUnread({ t: translator(lang, reportMessages), terminal }, unread)
  return said
}

describe('texts that are to be read again', () => {
  it('are said with their place, what was and what is, in the language of the reader', () => {
    const unread = [{ text: 'passage:summary', place: 'prose/summary', moves: [move('PA-012'), gone] }]
    expect(heard('es', unread)).toEqual([
      'Un texto está por leerse de nuevo: cambiaron los datos en que se apoya, y puede decir lo que ya no es cierto.',
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
