import { readNumber } from '../components/number-field/read-number.ts'

/** What a field of a form holds, as it was typed; empty where there is none. */
export const fieldOf = (values: FormData, name: string): string => {
  const value = values.get(name)
  return typeof value === 'string' ? value : ''
}

/** The same without blanks around it. */
export const trimmedOf = (values: FormData, name: string): string => fieldOf(values, name).trim()

/** The same for what may be left out: null where nothing but blanks was typed. */
export const orNull = (values: FormData, name: string): string | null => trimmedOf(values, name) || null

/** The number that was typed, as JSON and money write it, `1250.50`; null where nothing was typed, or nothing that can be read as one number. */
export const exactOf = (values: FormData, name: string): string | null => {
  const read = readNumber(fieldOf(values, name))
  return read.kind === 'number' ? read.exact : null
}

/** The same as a number, for what may be left out. */
export const numberOrNull = (values: FormData, name: string): number | null => {
  const exact = exactOf(values, name)
  return exact === null ? null : Number(exact)
}

/** The same for what must be there: where nothing was typed it is no number, which the house refuses at its field; it is not taken for 0. */
export const numberOf = (values: FormData, name: string): number => numberOrNull(values, name) ?? Number.NaN
