import { programmeShow } from '#programme/frame.ts'
import { namesOf } from '#programme/rules'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'

/** The programme of the address, what its codes are called in the language of the screen, and how a day is written in it. */
export const useFrame = () => {
  const t = useT()
  const locale = useLocale()
  const { id: programmeId, code: programme, seats } = useProgramme()
  const shown = useAnswer(programmeShow, { programmeId })
  const names = namesOf(t.lang, shown, t('report.region'))
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return { programmeId, programme, seats, countries: shown.countries, names, day: (day: string) => days.format(new Date(day)) }
}
export type Frame = ReturnType<typeof useFrame>
