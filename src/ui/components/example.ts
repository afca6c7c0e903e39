import type { ReactNode } from 'react'
import { translator, type Lang, type Translate } from '#kernel/i18n/translate.ts'
import { uiMessages } from '../messages.ts'

/** One text of an example in the language of the gallery; `t` translates the words that the components share. */
export type Say = ((es: string, en: string) => string) & { readonly lang: Lang; readonly t: Translate }

/** A component as it is used. The gallery shows it, the tests look at it in a browser under axe, and validate its markup. */
export type Example = {
  readonly name: string
  /** It is a whole page with landmarks of its own, so it is shown alone. */
  readonly page?: true
  readonly show: (say: Say) => ReactNode
}

export const sayIn = (lang: Lang): Say =>
  Object.assign((es: string, en: string) => (lang === 'es' ? es : en), { lang, t: translator(lang, uiMessages) })
