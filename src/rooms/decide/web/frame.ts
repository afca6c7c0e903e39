import type { Translate } from '#kernel/i18n/translate.ts'
import { programmeShow } from '#programme/frame.ts'
import { namesOf } from '#programme/rules'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { listOf } from '../domain/say-vote.ts'

/** The programme of the address, and what its countries are called in the language of the screen; `nameIn` calls them so in a text that stands when that changes. */
export const useFrame = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const shown = useAnswer(programmeShow, { programmeId })
  const nameIn = (one: Translate) => namesOf(one.lang, shown, one('decide.region')).country
  const nameOf = nameIn(t)
  return {
    programmeId,
    programme,
    countries: shown.countries,
    /** Nobody of these countries was asked: what is decided here is practice. */
    isExample: shown.provenance === 'reconstruction',
    nameOf,
    nameIn,
    named: (countries: readonly string[]) => listOf(t, nameOf, countries),
  }
}
export type Frame = ReturnType<typeof useFrame>
