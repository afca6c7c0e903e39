import { programmeShow } from '#programme/frame.ts'
import { namesOf } from '#programme/rules'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { listOf } from '../domain/say-vote.ts'

/** The programme of the address, and what its countries are called in the language of the screen. */
export const useFrame = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const shown = useAnswer(programmeShow, { programmeId })
  const { country: nameOf } = namesOf(t.lang, shown, t('decide.region'))
  return {
    programmeId,
    programme,
    countries: shown.countries,
    /** Nobody of these countries was asked: what is decided here is practice. */
    isExample: shown.provenance === 'reconstruction',
    nameOf,
    named: (countries: readonly string[]) => listOf(t, nameOf, countries),
  }
}
export type Frame = ReturnType<typeof useFrame>
