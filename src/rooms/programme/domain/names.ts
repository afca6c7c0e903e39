import type { Lang } from '#kernel/i18n/translate.ts'
import { REGION } from '../contract/region.ts'

type Named = { readonly nameEs: string; readonly nameEn: string }
type Listed = Named & { readonly code: string }

/** The frame of a programme as `programme.show` gives it. */
type Frame = {
  readonly countries: readonly Listed[]
  readonly sectors: readonly Listed[]
  readonly conditions: readonly Listed[]
  readonly rounds: readonly (Named & { readonly number: number })[]
}

/**
 * What the codes of a programme are called in the language of the screen; a code that it does not know reads as itself.
 * @param region the reader's word for the region as a whole
 */
export const namesOf = (lang: Lang, frame: Frame, region: string) => {
  const say = ({ nameEs, nameEn }: Named): string => (lang === 'es' ? nameEs : nameEn)
  const among = (list: readonly Listed[]) => (code: string) => {
    const found = list.find((one) => one.code === code)
    return found ? say(found) : code
  }
  const country = among(frame.countries)
  return {
    country: (code: string): string => (code === REGION ? region : country(code)),
    sector: among(frame.sectors),
    condition: among(frame.conditions),
    round: (number: number): string => {
      const found = frame.rounds.find((one) => one.number === number)
      return found ? say(found) : String(number)
    },
  }
}
export type Names = ReturnType<typeof namesOf>
