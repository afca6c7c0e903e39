import { LOCALES, type Translate } from '#kernel/i18n/translate.ts'
import type { Cite } from '#law/outcome.ts'
import type { ElementStatus } from '../../domain/proof/standing-of.ts'

/** An element by its name. */
export const elementName = (t: Translate, element: string): string => t('cases.proof.element', { element })

/** The same inside a sentence. */
export const elementsInRow = (t: Translate, elements: readonly string[]): string =>
  joined(
    t,
    elements.map((element) => {
      const name = elementName(t, element)
      return name.charAt(0).toLocaleLowerCase(LOCALES[t.lang]) + name.slice(1)
    }),
  )

export const statusWord = (t: Translate, status: ElementStatus): string => t(`cases.proof.status.${status}`)

/** Names and the like in a row, as the language joins them. */
export const joined = (t: Translate, words: readonly string[]): string => new Intl.ListFormat(LOCALES[t.lang]).format(words)

/** Law and article of a cite; its grade stands beside it. */
export const citeWords = (t: Translate, { law, article }: Cite): string => t('law.place', { law, article: article ?? 'none', from: 'none' })
