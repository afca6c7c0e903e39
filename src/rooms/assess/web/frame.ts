import { inEither, readIn } from '#kernel/i18n/in-either.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { programmeShow } from '#programme/frame.ts'
import { REGION } from '#programme/region.ts'
import { themeList } from '../contract/codebook.ts'

type Named = { readonly nameEs: string; readonly nameEn: string }

/** The frame of the programme of the address, and what its codes are called in the language of the screen. */
export const useFrame = () => {
  const t = useT()
  const { id, code } = useProgramme()
  const { countries, sectors, conditions, rounds } = useAnswer(programmeShow, { programmeId: id })
  const say = ({ nameEs, nameEn }: Named) => inEither(t.lang, { es: nameEs, en: nameEn })
  const nameIn = (list: readonly (Named & { readonly code: string })[], of: string) => {
    const found = list.find((one) => one.code === of)
    return found ? say(found) : of
  }
  return {
    programmeId: id,
    programme: code,
    countries,
    sectors,
    conditions,
    rounds,
    say,
    country: (of: string) => (of === REGION ? t('assess.region') : nameIn(countries, of)),
    sector: (of: string) => nameIn(sectors, of),
    /** Of a statement: a regional workshop has none, in one of several sectors it may not be known. */
    sectorOf: ({ country, sector }: { country: string; sector: string | null }) => {
      if (sector !== null) return nameIn(sectors, sector)
      return t(country === REGION ? 'assess.sector.regional' : 'assess.sector.none')
    },
    condition: (of: string) => nameIn(conditions, of),
    round: (of: number) => {
      const found = rounds.find(({ number }) => number === of)
      return found ? say(found) : String(of)
    },
  }
}
export type Frame = ReturnType<typeof useFrame>

/** The codebook, and what its themes are called. */
export const useCodebook = () => {
  const { lang } = useT()
  const { id } = useProgramme()
  const { themes, sight, may } = useAnswer(themeList, { programmeId: id })
  const theme = (of: string) => {
    const found = themes.find(({ code }) => code === of)
    if (!found) return of
    return readIn(lang, found, 'name')
  }
  return { themes, sight, may, theme }
}

/** First and last round, where there are two to compare. */
export const endsOf = ({ rounds }: Pick<Frame, 'rounds'>): { earlier: number; later: number } | undefined => {
  const numbers = rounds.map(({ number }) => number).toSorted((one, other) => one - other)
  const [earlier, later] = [numbers[0], numbers.at(-1)]
  return earlier === undefined || later === undefined || earlier === later ? undefined : { earlier, later }
}
