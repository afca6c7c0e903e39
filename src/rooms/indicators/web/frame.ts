import { programmeShow } from '#programme/frame.ts'
import { namesOf } from '#programme/rules'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'

/** The programme of the address, its countries in order, and what their codes are called in the language of the screen. */
export const useFrame = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const shown = useAnswer(programmeShow, { programmeId })
  const { country } = namesOf(t.lang, shown, t('indicators.region'))
  return { programmeId, programme, countries: shown.countries.map(({ code }) => code), country }
}
export type Frame = ReturnType<typeof useFrame>
