import type { Reader } from '../db/handles.ts'
import type { Catalogues, Lang } from '../i18n/translate.ts'
import type { FoundKind, FoundRow, Said } from './kind.ts'
import { marked } from './mark.ts'
import type { FoundGroup, FoundRecord, MarkedText } from './record-find.ts'
import { type Forms, formsIn, isSought, type Sought, soughtBy, wordsIn } from './words.ts'

/** Of each kind so many are shown where all are, and where one alone is; no more than `COUNTED` are counted. */
const FEW = 6
const MANY = 100
const COUNTED = 200

type Over = { readonly db: Reader<unknown>; readonly kinds: readonly FoundKind[]; readonly names: Catalogues }
type Search = { readonly programmeId: string; readonly words: string; readonly only: boolean }
type Group = { readonly kind: FoundKind; readonly rows: readonly FoundRow[] }

const hitsIn = (said: readonly Said[], sought: Sought, forms: Forms): number =>
  Math.max(0, ...said.map(({ text }) => wordsIn(text).filter(([word]) => isSought(sought, forms, word)).length))

/** A record whose code was typed comes first, then those that are called so; all else keeps the programme's order. */
const ranked = ({ kind, rows }: Group, sought: Sought, forms: Forms): Group => {
  const { length: most } = sought.words
  const rank = ({ code, title }: FoundRow) =>
    code?.toLowerCase() === sought.typed ? most + 1 : Math.min(most, hitsIn(title, sought, forms))
  const places = rows.map((row) => ({ row, rank: rank(row) }))
  return { kind, rows: places.toSorted((a, b) => b.rank - a.rank).map(({ row }) => row) }
}

/** Of the texts in a language the first that has a word sought; one of the other language where it alone has it. */
const best = (lang: Lang, texts: readonly Said[], has: (said: Said) => boolean): Said | undefined => {
  const own = texts.filter((said) => said.lang === lang)
  return own.find(has) ?? (own.length > 0 && !texts.some(has) ? own[0] : texts.find(has)) ?? own[0] ?? texts[0]
}

type Marking = { readonly sought: Sought; readonly forms: Forms }

const inBoth = (texts: readonly Said[], { sought, forms }: Marking, keepsLang: boolean) => {
  const has = ({ text }: Said) => wordsIn(text).some(([word]) => isSought(sought, forms, word))
  const of = (lang: Lang): MarkedText | null => {
    const said = best(lang, texts, keepsLang ? () => false : has)
    return said ? { lang: said.lang, pieces: [...marked(said.text, sought, forms)] } : null
  }
  const [es, en] = [of('es'), of('en')]
  return es && en ? { es, en } : null
}

/** What a record is called stays in the reader's language; of what it says, the language that has the words. */
const recordOf = ({ id, code, country, title, texts, address }: FoundRow, marking: Marking): FoundRecord => {
  const [called, said] = [inBoth(title, marking, true), inBoth(texts, marking, false)]
  return { id, code, country, title: called, text: said, address: address ?? null }
}

type Showing = Group & { /** Those that are shown, with what they say. */ readonly first: readonly FoundRow[] }

const told = async (db: Reader<unknown>, programmeId: string, { texts }: FoundKind, rows: readonly FoundRow[]) => {
  if (!texts) return rows
  const said = await texts(db, { programmeId, ids: rows.map(({ id }) => id) })
  return rows.map((row) => ({ ...row, texts: said.get(row.id) ?? [] }))
}

/** Every record of these kinds in the actor's sight that has all the words, by kind; kinds of which none is found are left out. */
export const findRecords = async ({ db, kinds, names }: Over, { programmeId, words, only }: Search): Promise<FoundGroup[]> => {
  const sought = await soughtBy(db, words)
  if (sought.query === null) return []
  const groups: Group[] = []
  for (const kind of kinds) {
    const rows = await kind.rows(db, { programmeId, sought, most: COUNTED + 1 })
    if (rows.length > 0) groups.push({ kind, rows })
  }
  const titles = await formsIn(
    db,
    groups.flatMap(({ rows }) => rows.flatMap(({ title }) => title.map(({ text }) => text))),
  )
  const shown: Showing[] = []
  for (const group of groups) {
    const first = ranked(group, sought, titles).rows.slice(0, only ? MANY : FEW)
    shown.push({ ...group, first: await told(db, programmeId, group.kind, first) })
  }
  const texts = await formsIn(
    db,
    shown.flatMap(({ first }) => first.flatMap((row) => row.texts.map(({ text }) => text))),
  )
  const forms = new Map([...titles, ...texts])
  return shown.map(({ kind: { kind, name }, rows, first }) => ({
    kind,
    name: { es: names.es[name] ?? name, en: names.en[name] ?? name },
    found: Math.min(rows.length, COUNTED),
    more: rows.length > COUNTED,
    records: first.map((row) => recordOf(row, { sought, forms })),
  }))
}
