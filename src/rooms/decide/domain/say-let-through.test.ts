import { describe, expect, it } from 'vitest'
import { type Lang, translator } from '#kernel/i18n/translate.ts'
import { decideMessages } from '../messages.ts'
import { sayLetThrough } from './say-let-through.ts'

const NAMES: Readonly<Record<string, string>> = { GT: 'Guatemala', HN: 'Honduras', PA: 'Panamá', NI: 'Nicaragua' }
const say = (lang: Lang, ...eased: Parameters<typeof sayLetThrough>[2]['eased']) =>
  sayLetThrough(translator(lang, decideMessages), (country) => NAMES[country] ?? country, { eased, deadline: '2026-03-20' })

describe('the question before a rule is saved that lets a text through', () => {
  it('names the countries with what they said, what would follow, and that the release prints the rule', () => {
    const eased = [
      { country: 'GT', state: 'objected', as: 'marked' },
      { country: 'HN', state: 'no-answer', as: 'marked' },
      { country: 'PA', state: 'objected', as: 'left-out' },
    ] as const
    expect(say('en', ...eased)).toEqual({
      title: 'Save this rule without the agreement of Guatemala, Honduras and Panamá?',
      lines: [
        'Guatemala and Panamá have objected.',
        'Honduras has not answered; the time to do so ended on 20 March 2026.',
        'The parts of Guatemala and Honduras would be included, marked as not validated.',
        'Panamá would no longer decide. What it answered to this text is printed all the same; if it has given no answer, it is not listed and nothing marks its part.',
        'What is released by this rule prints it, with the day on which it was set and what countries had answered by then.',
      ],
    })
    expect(say('es', ...eased)).toEqual({
      title: '¿Guardar esta regla sin el acuerdo de Guatemala, Honduras y Panamá?',
      lines: [
        'Guatemala y Panamá objetaron.',
        'Honduras no ha respondido; su plazo terminó el 20 de marzo de 2026.',
        'Las partes de Guatemala y Honduras se incluirían, marcadas como no validadas.',
        'Panamá dejaría de decidir. Lo que haya respondido a este texto se imprime igualmente; si no ha respondido, no figura en la lista y nada señala su parte.',
        'Lo que se publique con esta regla la imprime, con el día en que se fijó y lo que los países habían respondido para entonces.',
      ],
    })
  })
  it('says of whoever was not asked, may still answer, or was asked about another text, that it is so', () => {
    const { lines } = say(
      'en',
      { country: 'GT', state: 'awaiting', as: 'left-out' },
      { country: 'HN', state: 'void', as: 'left-out' },
      { country: 'NI', state: 'not-put', as: 'left-out' },
    )
    expect(lines.slice(0, 3)).toEqual([
      'Guatemala has not answered; it may do so until 20 March 2026.',
      'The text of Honduras has changed since it was put, and it has not agreed to this one.',
      'Nicaragua has not been asked.',
    ])
  })
})
