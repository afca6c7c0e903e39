import { REGION } from '#programme/region.ts'
import { fold } from '#sheets/fold.ts'

type Frame = { readonly countries: readonly { readonly code: string }[] }

/** The first part of a workshop's code that is a country of the programme, or the region: `R1-GT-PRO-1` names Guatemala. */
export const countryInCode = (code: string, { countries }: Frame): string | undefined =>
  code.split('-').find((part) => part === 'REG' || countries.some((country) => country.code === part))

/** A code whatever its case and what parts it: one that is refused in one place may be written rightly in another. */
export const loose = (code: string): string => fold(code).replaceAll(/[^\p{L}\p{N}]/gu, '')

type Place = { readonly round: number; readonly country: string; readonly sectors: readonly string[] }

/** Codes of one round and country differ by sector and by a number: `R1-GT-PRO-2`, `R1-GT-MIX-1`, `R1-REG-1`. */
export const nextWorkshopCode = ({ round, country, sectors }: Place, taken: ReadonlySet<string>): string => {
  const sector = sectors.length === 1 ? (sectors[0] ?? '').replaceAll('-', '').slice(0, 3).toUpperCase() : 'MIX'
  const stem = sectors.length === 0 ? `R${round}-${country}` : `R${round}-${country}-${sector}`
  let number = 1
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

type Frames = { readonly rounds: readonly { readonly number: number }[]; readonly sectors: readonly { readonly code: string }[] }

/** A code to show as an example, of the last round and of a country of the reader: that of another would be copied, and be wrong. */
export const exampleCode = ({ rounds, sectors }: Frames, country = REGION): string => {
  const spoken = country === REGION ? [] : sectors.slice(0, 1).map(({ code }) => code)
  return nextWorkshopCode({ round: rounds.at(-1)?.number ?? 1, country, sectors: spoken }, new Set())
}
