import type { FormItem } from '../../contract/forms.ts'
import type { ItemKind } from '../../contract/item.ts'
import { LETTERS, UNKNOWN } from '../forms/letters.ts'

/** What stands beside one question: options by their ids, nothing, what cannot be read, or "I don't know". */
export type Answer =
  | { readonly kind: 'chosen'; readonly options: readonly string[] }
  | { readonly kind: 'blank' }
  | { readonly kind: 'illegible' }
  | { readonly kind: 'unknown' }

export type Asked = { readonly kind: ItemKind | undefined; readonly options: number }

/** What is wrong with the letters of an answer: one, some, or every one once, by the kind of the question; undefined where nothing is. */
export const faultIn = (signs: string, { kind, options }: Asked): string | undefined => {
  if (/^[-xn]$/.test(signs)) return undefined
  const places = [...signs].map((letter) => LETTERS.indexOf(letter))
  if (places.some((place) => place < 0 || place >= options)) return 'no-such-letter'
  if (new Set(places).size !== places.length) return 'letter-twice'
  if (kind === 'ordering' || kind === 'matching') return places.length === options ? undefined : 'not-all-letters'
  return kind === 'multiple' || places.length === 1 ? undefined : 'one-letter-only'
}

/** An answer by the ids of options, from its letters as this form shows them. */
export const answerOf = (signs: string, { options, matches }: Pick<FormItem, 'options' | 'matches'>): Answer => {
  switch (signs) {
    case '-':
      return { kind: 'blank' }
    case 'x':
      return { kind: 'illegible' }
    case UNKNOWN:
      return { kind: 'unknown' }
    default: {
      const shown = matches ?? options
      return { kind: 'chosen', options: [...signs].flatMap((letter) => shown[LETTERS.indexOf(letter)] ?? []) }
    }
  }
}

const SIGN = { blank: '-', illegible: 'x', unknown: UNKNOWN } as const

/** The letters of an answer as this form shows its options: the way back from `answerOf`. */
export const signsOf = (answer: Answer, { options, matches }: Pick<FormItem, 'options' | 'matches'>): string => {
  if (answer.kind !== 'chosen') return SIGN[answer.kind]
  const shown = matches ?? options
  return answer.options.map((id) => LETTERS.charAt(shown.indexOf(id))).join('')
}
