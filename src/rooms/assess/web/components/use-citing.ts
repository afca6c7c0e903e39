import { type FocusEvent, useRef, useState } from 'react'
import { type Lang, LANGS } from '#kernel/i18n/translate.ts'
import { useT } from '#ui/client/words.tsx'
import { citeAt } from '../../domain/cite-at.ts'

type Texts = Readonly<Record<Lang, string>>
const FIELDS: Readonly<Record<string, Lang>> = { textEs: 'es', textEn: 'en' }

/** Two texts that are being written, into which one cites: where one wrote last; at the end where one has not yet, of that which is there. */
export const useCiting = (start: Texts) => {
  const { lang: own } = useT()
  const [texts, setTexts] = useState(start)
  /** The text that was cited in last, to be told; several in one text are told each. */
  const [told, setTold] = useState<{ readonly lang: Lang; readonly code: string } | null>(null)
  const place = useRef<{ readonly lang: Lang; readonly at: number } | null>(null)
  const write = (lang: Lang) => (text: string) => setTexts((now) => ({ ...now, [lang]: text }))
  const onBlur = ({ target }: FocusEvent) => {
    const lang = target instanceof HTMLTextAreaElement ? FIELDS[target.name] : undefined
    if (lang && target instanceof HTMLTextAreaElement) place.current = { lang, at: target.selectionStart }
  }
  const cite = (code: string) => {
    const there = texts[own] === '' ? LANGS.find((lang) => texts[lang] !== '') : undefined
    const lang = place.current?.lang ?? there ?? own
    const done = citeAt(texts[lang], place.current?.at ?? texts[lang].length, code)
    place.current = { lang, at: done.at }
    write(lang)(done.text)
    setTold({ lang, code })
  }
  return { texts, write, onBlur, cite, told }
}
