import { IntlMessageFormat } from 'intl-messageformat'
import { readableEnd, tellAmiss } from './amiss.ts'

export type Lang = 'es' | 'en'
export const LANGS = ['es', 'en'] as const satisfies readonly Lang[]

/** Locale that gives numbers, dates and lists their form. Spanish is that of Latin America (1,234.5; 2 de marzo de 2009), English is British. */
export const LOCALES = { es: 'es-419', en: 'en-GB' } as const satisfies Record<Lang, string>

/** Messages of one room: flat keys `room.noun.what`, ICU MessageFormat texts. */
export type Catalogue = Readonly<Record<string, string>>
export type Catalogues = Readonly<Record<Lang, Catalogue>>
export type Values = Readonly<Record<string, string | number>>
export type Translate = ((key: string, values?: Values) => string) & { readonly lang: Lang }

/** A translator for each language. */
export type Words = Readonly<Record<Lang, Translate>>

/** What is said, in each language. */
export const inBoth = <Said>({ es, en }: Words, say: (t: Translate) => Said): Readonly<Record<Lang, Said>> => ({ es: say(es), en: say(en) })

/** Joins the catalogues of several rooms; a key given twice is a bug. */
export const joinCatalogues = (...all: readonly Catalogues[]): Catalogues => {
  const join = (lang: Lang): Catalogue => {
    const joined: Record<string, string> = {}
    for (const part of all)
      for (const [key, text] of Object.entries(part[lang])) {
        if (key in joined) throw new Error(`message ${key} is given twice`)
        joined[key] = text
      }
    return joined
  }
  return { es: join('es'), en: join('en') }
}

/**
 * Translator for one language. A missing message is a bug, which `amiss.ts` tells of, and under test it throws. Before a person it stops no page:
 * the other language speaks for it where that is known, else the last words of its key.
 * @returns plain text; markup in messages is not interpreted
 */
export const translator = (lang: Lang, catalogues: Catalogues): Translate => {
  const compiled = new Map<string, IntlMessageFormat>()
  const messageIn = (of: Lang, key: string): IntlMessageFormat | undefined => {
    const text = catalogues[of][key]
    return text === undefined ? undefined : new IntlMessageFormat(text, LOCALES[of], undefined, { ignoreTag: true })
  }
  const messageFor = (key: string): IntlMessageFormat | undefined => {
    const known = compiled.get(key)
    if (known) return known
    const own = messageIn(lang, key)
    if (own) compiled.set(key, own)
    else tellAmiss({ what: 'message', lang, key })
    return own ?? messageIn(lang === 'es' ? 'en' : 'es', key)
  }
  const translate = (key: string, values: Values = {}): string => {
    const message = messageFor(key)
    if (!message) return readableEnd(key)
    try {
      return String(message.format(values))
    } catch {
      tellAmiss({ what: 'value', lang, key })
      return readableEnd(key)
    }
  }
  return Object.assign(translate, { lang })
}
