import { PARTY_CODES, type PartyKind } from '../contract/party.ts'

/** The next code of a kind in a case, `TE-03`: after the highest that was ever given. */
export const nextPartyCode = (kind: PartyKind, taken: readonly string[]): string => {
  const letters = PARTY_CODES[kind]
  const numbers = taken.filter((code) => code.startsWith(`${letters}-`)).map((code) => Number(code.slice(3)))
  return `${letters}-${String(1 + Math.max(0, ...numbers)).padStart(2, '0')}`
}
