import { isBoth } from '../../contract/both.ts'
import { error, type Fault } from './fault.ts'

/** Of a list, its members by what names them; else by their place from 1. */
const nameOf = (value: unknown, index: number): string => {
  const named = value as { code?: unknown; id?: unknown } | null
  const name = named?.code ?? named?.id
  return typeof name === 'string' ? name : String(index + 1)
}

const below = (place: string, name: string): string => (place === '' ? name : `${place}.${name}`)

/** Every text of a value that is missing in one language, or in both, by its place. */
export const missingTexts = (value: unknown, place = ''): readonly Fault[] => {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => missingTexts(one, below(place, nameOf(one, index))))
  if (isBoth(value))
    return (['es', 'en'] as const)
      .filter((lang) => value[lang].trim() === '')
      .map((lang) => error('text-missing', below(place, lang), { lang }))
  return Object.entries(value).flatMap(([name, inner]) => missingTexts(inner, below(place, name)))
}
