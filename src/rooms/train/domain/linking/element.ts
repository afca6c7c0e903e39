import type { Element } from '../../contract/elements.ts'

const RANGE = { day: [1, 31], siblings: [0, 30], month: [1, 12] } as const

export const isNumber = (element: Element): element is keyof typeof RANGE => element in RANGE

/** One form of what was written of an element: a capital without accents, a number in two digits; undefined where it is none of these. */
export const readElement = (element: Element, text: string): string | undefined => {
  if (isNumber(element)) {
    const [least, most] = RANGE[element]
    const value = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
    return value >= least && value <= most ? String(value).padStart(2, '0') : undefined
  }
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase()
  return /^[A-Z]$/.test(plain) ? plain : undefined
}
