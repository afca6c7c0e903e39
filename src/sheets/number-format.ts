import type { DateCell, ShownCell } from './grid.ts'

/** How much of a date a number format shows, or as what it shows a number; `undefined` if as itself. @source ECMA-376-1, 18.8.30 numFmt */
export type Shows = DateCell['shows'] | ShownCell['shows'] | undefined

/** Formats that are known by number alone. Those of East Asian editions (27–36, 50–58) show days as well. */
const builtIn = (id: number): Shows => {
  if (id === 9 || id === 10) return 'percent'
  if (id >= 18 && id <= 21) return 'time'
  if (id === 17) return 'month'
  return (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58) ? 'day' : undefined
}

/** The letters of the format alone: without quoted or escaped text, colours, conditions, locales and elapsed times, first section only. */
const letters = (code: string): string =>
  code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';', 1)[0]!
    .toLowerCase()

const custom = (code: string): Shows => {
  if (/^general$/i.test(code)) return undefined
  const shown = letters(code)
  const has = (letter: string) => shown.includes(letter)
  if (has('d')) return 'day'
  // Without a year an "m" may be minutes, and a month alone says no date.
  if (has('y')) return has('m') ? 'month' : 'year'
  if (has('%')) return 'percent'
  return /\bh{1,2}\b/.test(shown) ? 'time' : undefined
}

export const showsOfFormat = (id: number, customCodes: ReadonlyMap<number, string>): Shows => {
  const code = customCodes.get(id)
  return code === undefined ? builtIn(id) : custom(code)
}
