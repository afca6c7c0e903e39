import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import { programmeShow } from '#programme/frame.ts'
import { namesOf } from '#programme/rules'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'

/** The programme of the address, what its codes are called in the language of the screen, and how a day is written in it; `in` has both for a text that stands when that changes. */
export const useFrame = () => {
  const t = useT()
  const { id: programmeId, code: programme, seats } = useProgramme()
  const shown = useAnswer(programmeShow, { programmeId })
  const frameIn = (one: Translate) => {
    const days = new Intl.DateTimeFormat(LOCALES[one.lang], { dateStyle: 'long', timeZone: 'UTC' })
    return { names: namesOf(one.lang, shown, one('report.region')), day: (day: string) => days.format(new Date(day)) }
  }
  return { programmeId, programme, seats, countries: shown.countries, ...frameIn(t), in: frameIn }
}
export type Frame = ReturnType<typeof useFrame>
