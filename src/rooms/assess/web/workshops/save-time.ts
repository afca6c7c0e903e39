import { useLocale, useT } from '#ui/client/words.tsx'
import { choiceOf, roleWord } from '../choice-of.ts'

type Save = { readonly version: number; readonly at: string | null; readonly by: string | null }

/** Which save it is, when it was made and as what. */
export const useSaveTime = () => {
  const t = useT()
  const locale = useLocale()
  return ({ version, at, by }: Save): string => {
    if (at === null) return t('assess.history.first', { version })
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
    return t('assess.history.save', { version, at: moment, by: t('assess.by', { by: choiceOf(roleWord(by)) }) })
  }
}
