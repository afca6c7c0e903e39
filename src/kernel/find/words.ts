import { sql } from 'kysely'
import { type Handle, rowsOf } from '../db/handles.ts'

/** What somebody seeks, as the index is asked and as texts are marked. */
export type Sought = {
  /** A `tsquery`; null where nothing that was typed is a word. */
  readonly query: string | null
  /** Those that every record found must have, each with its forms; the last may be the beginning of a word. */
  readonly words: readonly { readonly forms: readonly string[]; readonly begins: boolean }[]
  /** As typed, in small letters: a code is found by it whole. */
  readonly typed: string
}

/** A word's stems in both languages; an empty list for a word of a language that means little by itself, `de` or `of`. */
type Stems = { readonly es: readonly string[] | null; readonly en: readonly string[] | null }

const MOST_WORDS = 12
/** Longer ones are sought although a language calls them empty: `estado` is a form of *estar*, and the State. */
const LONGEST_EMPTY = 4

const stems = sql`ts_lexize('pg_catalog.spanish_stem', istmo.spanish(word)) as es, ts_lexize('pg_catalog.english_stem', word) as en`

const quoted = (lexeme: string): string => `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`

/** One thing that was typed between spaces: `HN-2024/003` is a code, or the words of it. */
type Typed = { readonly at: number; readonly chunk: string; readonly words: readonly ({ readonly word: string } & Stems)[] }

const isEmpty = ({ word, es, en }: { word: string } & Stems) => word.length <= LONGEST_EMPTY && (es?.length === 0 || en?.length === 0)

const formsOf = ({ word, es, en }: { word: string } & Stems): readonly string[] => [...new Set([word, ...(es ?? []), ...(en ?? [])])]

/** Reads what somebody typed: words in any order, the last of which may be unfinished. */
export const soughtBy = async (handle: Handle, typed: string): Promise<Sought> => {
  const chunks = typed.normalize('NFC').trim().split(/\s+/u).slice(0, MOST_WORDS)
  const rows = await rowsOf(
    handle,
    sql<Typed>`select c.at::int, c.chunk, coalesce((
        select jsonb_agg(jsonb_build_object('word', word, 'es', es, 'en', en) order by place)
        from (select word, place, ${stems} from regexp_split_to_table(istmo.plain(c.chunk), ' ') with ordinality w(word, place) where word <> '') stemmed), '[]') as words
      from unnest(${chunks}::text[]) with ordinality c(chunk, at) order by c.at`,
  )
  const worded = rows.filter(({ words }) => words.length > 0)
  const full = worded.filter(({ words }) => !words.every(isEmpty))
  const kept = full.length > 0 ? full : worded
  const last = worded.at(-1)
  const parts = kept.map((part) => {
    const begins = part === last
    const words = part.words.map((word, at) => ({ forms: formsOf(word), begins: begins && at === part.words.length - 1, word: word.word }))
    const text = words.map(
      ({ forms, begins: isBegun, word }) => `(${[...forms.map(quoted), ...(isBegun ? [`${quoted(word)}:*`] : [])].join(' | ')})`,
    )
    const code = `${quoted(`=${part.chunk.toLowerCase()}`)}${begins ? ':*' : ''}`
    return { words, query: `(${code} | (${text.join(' & ')}))` }
  })
  const words = parts.flatMap((part) => part.words)
  return {
    query: parts.length === 0 ? null : parts.map(({ query }) => query).join(' & '),
    words: words.map(({ forms, begins }) => ({ forms, begins })),
    typed: typed.normalize('NFC').trim().toLowerCase(),
  }
}

const WORD = /[\p{L}\p{N}]+/gu

/** A word as the index has it. */
const plainOf = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

export const wordsIn = (text: string): readonly RegExpExecArray[] => [...text.matchAll(WORD)]

/** The words of some texts as the index has them, each once. */
export const plainWords = (texts: Iterable<string>): ReadonlySet<string> => {
  const words = new Set<string>()
  for (const text of texts) for (const [word] of wordsIn(text)) words.add(plainOf(word))
  return words
}

/** The forms of every word of some texts, by the word. */
export type Forms = ReadonlyMap<string, readonly string[]>

const MOST_KEPT = 20_000
/** Forms that were asked for, by the word: a search meets much the same words again, and their stems stay what they are. */
const kept = new Map<string, readonly string[]>()

const keep = (rows: readonly ({ word: string } & Stems)[]): void => {
  if (kept.size + rows.length > MOST_KEPT) kept.clear()
  for (const row of rows) kept.set(row.word, formsOf(row))
}

/** The forms of every word of some texts; the database is asked for those that nobody met before, each word once. */
export const formsIn = async (handle: Handle, texts: Iterable<string>): Promise<Forms> => {
  const words = [...plainWords(texts)]
  const known = words.flatMap((word) => {
    const forms = kept.get(word)
    return forms ? [[word, forms] as const] : []
  })
  const before = new Set(known.map(([word]) => word))
  const unknown = words.filter((word) => !before.has(word))
  if (unknown.length === 0) return new Map(known)
  const rows = await rowsOf(handle, sql<{ word: string } & Stems>`select word, ${stems} from unnest(${unknown}::text[]) word`)
  keep(rows)
  return new Map([...known, ...rows.map((row) => [row.word, formsOf(row)] as const)])
}

type Word = Sought['words'][number]
const isWord = ({ forms, begins }: Word, word: string, own: readonly string[]): boolean =>
  own.some((form) => forms.includes(form)) || (begins && word.startsWith(forms[0] ?? ' '))

/** Whether a word of a text is one of those that are sought. */
export const isSought = ({ words }: Sought, forms: Forms, word: string): boolean => {
  const plain = plainOf(word)
  return words.some((one) => isWord(one, plain, forms.get(plain) ?? [plain]))
}

/** Whether texts that no index holds have every word that is sought. @param own their words, as `plainWords` gives them */
export const hasAll = ({ words }: Sought, forms: Forms, own: Iterable<string>): boolean => {
  const their = [...own]
  return words.length > 0 && words.every((one) => their.some((word) => isWord(one, word, forms.get(word) ?? [word])))
}
