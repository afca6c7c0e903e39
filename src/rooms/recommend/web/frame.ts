import { programmeShow } from '#programme/frame.ts'
import { namesOf } from '#programme/rules'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'

/** The programme of the address, and what its codes are called in the language of the screen. */
export const useFrame = () => {
  const t = useT()
  const { id: programmeId, code: programme, seats } = useProgramme()
  const { countries, conditions, rounds, sectors } = useAnswer(programmeShow, { programmeId })
  const names = namesOf(t.lang, { countries, conditions, rounds, sectors }, t('recommend.region'))
  return { programmeId, programme, seats, countries, conditions, rounds, names }
}
export type Frame = ReturnType<typeof useFrame>
