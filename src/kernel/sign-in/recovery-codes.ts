import { randomInt } from 'node:crypto'

/** What a hand writes alike is not in it: of O and 0, I, l and 1, S and 5, Z and 2, B and 8 none. 25 signs, ten times: 46 bits. */
const SIGNS = 'ACDEFGHJKMNPQRTUVWXY34679'
const HALF = 5
const CODES = 10

const half = (): string => Array.from({ length: HALF }, () => SIGNS[randomInt(SIGNS.length)]).join('')

/** Codes to be copied by hand, for the day on which an app is lost. */
export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, () => `${half()}-${half()}`)

/**
 * What a code that was typed may be, in the order to try: dashes and spaces count for nothing. Codes of older accounts have small and
 * capital letters, so what was typed is tried as it is before it is in capitals.
 */
export const recoveryCodesMeant = (typed: string): readonly string[] => {
  const signs = typed.replaceAll(/[\s\p{Pd}]/gu, '')
  const asTyped = `${signs.slice(0, HALF)}-${signs.slice(HALF)}`
  return [...new Set([asTyped, asTyped.toUpperCase()])]
}
