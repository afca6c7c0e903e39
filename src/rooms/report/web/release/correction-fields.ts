import { fieldOf, trimmedOf } from '#ui/client/form-values.ts'
import type { Correction } from '../../contract/release-facts.ts'

export const PARTS = ['place', 'was', 'is', 'why'] as const
export const LANGUAGES = ['es', 'en'] as const
export const WITHIN = ['both', ...LANGUAGES] as const

export const languageOf = (at: number): string => `corrections.${at}.in`
export const nameOf = (at: number, part: string, lang: string): string => `corrections.${at}.${part}${lang === 'es' ? 'Es' : 'En'}`

/** What was typed in a language that the correction is not made in any more stays in its fields, and is not sent. */
export const correctionIn = (values: FormData, at: number): Correction => {
  const within = fieldOf(values, languageOf(at))
  const word = (part: string, lang: string) => (within === 'both' || within === lang ? trimmedOf(values, nameOf(at, part, lang)) : null)
  const pairs = PARTS.flatMap((part) => LANGUAGES.map((lang) => [`${part}${lang === 'es' ? 'Es' : 'En'}`, word(part, lang)] as const))
  return Object.fromEntries(pairs) as Correction
}

const FIELD = /^corrections\.(\d+)\.[a-z]+(Es|En)$/

/**
 * Whether what was wrong with a field still is. One language may be left out, chosen so or by leaving all its fields empty where the other is
 * whole: then nothing is missing in it, and the server would say so.
 */
export const isStillFault = (field: string, values: FormData): boolean => {
  const [, number, ending] = FIELD.exec(field) ?? []
  if (number === undefined) return true
  const at = Number(number)
  const [lang, other] = ending === 'Es' ? (['es', 'en'] as const) : (['en', 'es'] as const)
  const within = fieldOf(values, languageOf(at))
  if (within !== 'both') return within === lang
  const isGiven = (of: string) => (part: string) => trimmedOf(values, nameOf(at, part, of)) !== ''
  return PARTS.some(isGiven(lang)) || !PARTS.every(isGiven(other))
}
