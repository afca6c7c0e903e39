import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import { inEither } from '#kernel/i18n/in-either.ts'
import { type Catalogue, LOCALES, type Lang, type Translate, translator } from '#kernel/i18n/translate.ts'

/** Fetches the catalogue of one room in one language. */
export type CatalogueSource = (room: string, lang: Lang) => Promise<Catalogue>

const translateIn = (lang: Lang, catalogues: Iterable<Catalogue>): Translate => {
  const all: Catalogue = Object.assign({}, ...catalogues) as Catalogue
  return translator(lang, { es: all, en: all })
}

/** The words that were fetched so far, in one language; changing it fetches the same rooms in the other before anything is seen of it. */
export class Words {
  #t: Translate
  #fetched = new Map<string, Catalogue>()
  #last: Promise<void> = Promise.resolve()
  readonly #source: CatalogueSource
  readonly #listeners = new Set<() => void>()

  constructor(source: CatalogueSource, lang: Lang) {
    this.#source = source
    this.#t = translateIn(lang, [])
  }

  get t(): Translate {
    return this.#t
  }

  /** Fetches what is not there yet. */
  need(rooms: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      const missing = rooms.filter((room) => !this.#fetched.has(room))
      if (missing.length > 0) this.#take(this.#t.lang, [...this.#fetched, ...(await this.#fetch(missing, this.#t.lang))])
    })
  }

  speak(lang: Lang): Promise<void> {
    return this.#inTurn(async () => {
      if (lang !== this.#t.lang) this.#take(lang, await this.#fetch([...this.#fetched.keys()], lang))
    })
  }

  /** One after the other: a room that was asked for while the language changes is fetched in the new one. */
  #inTurn(job: () => Promise<void>): Promise<void> {
    const done = this.#last.then(job)
    this.#last = done.catch(() => undefined)
    return done
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #fetch(rooms: readonly string[], lang: Lang): Promise<[string, Catalogue][]> {
    return Promise.all(rooms.map(async (room): Promise<[string, Catalogue]> => [room, await this.#source(room, lang)]))
  }

  #take(lang: Lang, fetched: Iterable<[string, Catalogue]>): void {
    this.#fetched = new Map(fetched)
    this.#t = translateIn(lang, this.#fetched.values())
    for (const listener of this.#listeners) listener()
  }
}

const WordsContext = createContext<Words | null>(null)

export const WordsProvider = ({ words, children }: { words: Words; children: ReactNode }) => (
  <WordsContext value={words}>{children}</WordsContext>
)

/** The translator; `t.lang` is the language. What uses it speaks the other language as soon as the person asks for it. */
export const useT = (): Translate => {
  const words = useContext(WordsContext)
  if (!words) throw new Error('no words around this component')
  const spoken = () => words.t
  // Given twice, screens can be drawn without a browser too, as tests do.
  return useSyncExternalStore(words.subscribe, spoken, spoken)
}

/** A text of a record: `useSay()({ es: row.nameEs, en: row.nameEn })`. One that is not translated yet is marked so. */
export const useSay = (): ((text: Readonly<Record<Lang, string>>) => string) => {
  const { lang } = useT()
  return (text) => inEither(lang, text)
}

/** Locale for numbers and dates. */
export const useLocale = (): (typeof LOCALES)[Lang] => LOCALES[useT().lang]
