import { IntlMessageFormat } from 'intl-messageformat'

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
 * Translator for one language. A missing key is a bug (the check of the house finds it before a person does) and throws.
 * @returns plain text; markup in messages is not interpreted
 */
export const translator = (lang: Lang, catalogues: Catalogues): Translate => {
  const compiled = new Map<string, IntlMessageFormat>()
  const messageFor = (key: string) => {
    const known = compiled.get(key)
    if (known) return known
    const text = catalogues[lang][key]
    if (text === undefined) throw new Error(`no ${lang} message for ${key}`)
    const message = new IntlMessageFormat(text, LOCALES[lang], undefined, { ignoreTag: true })
    compiled.set(key, message)
    return message
  }
  const translate = (key: string, values: Values = {}) => String(messageFor(key).format(values))
  return Object.assign(translate, { lang })
}
