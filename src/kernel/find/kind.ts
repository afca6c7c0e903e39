import { sql } from 'kysely'
import type { Ability } from '../access/ability.ts'
import { type Handle, type Reader, rowsOf } from '../db/handles.ts'
import type { Lang } from '../i18n/translate.ts'
import { type Sought } from './words.ts'

export type Said = { readonly lang: Lang; readonly text: string }

/** A record that was found, as far as its reader sees it. */
export type FoundRow = {
  readonly id: string
  /** What people call it by; null where it has a name alone. */
  readonly code: string | null
  /** The one country that it concerns; null where that is the whole programme. */
  readonly country: string | null
  /** What it is called, in each language that has it; none for a record that is its own text. */
  readonly title: readonly Said[]
  /** What it says; of a language, the text that is rather shown stands first. None of a kind that tells its texts apart. */
  readonly texts: readonly Said[]
  /** Where it is read, of a record that has no page of its kind. */
  readonly address?: { readonly es: string; readonly en: string }
}

export type Shown = { readonly programmeId: string; readonly ids: readonly string[] }
export type Asked = { readonly programmeId: string; readonly sought: Sought; /** Of no kind are more found. */ readonly most: number }

/** Records of one kind that a search finds, declared by the room that keeps them. */
export type FoundKind = {
  readonly kind: string
  /** Key of what they are called together, among the room's messages. */
  readonly name: string
  /** Who may open their page: whoever may not is told of none. */
  readonly can: Ability<{ readonly programmeId: string }>
  /** At most `most` of those that the actor sees, in the programme's order. */
  readonly rows: (db: Reader<unknown>, asked: Asked) => Promise<readonly FoundRow[]>
  /** What the records say that are shown, by their ids: of a kind of which very many are found, and few shown. */
  readonly texts?: (db: Reader<unknown>, shown: Shown) => Promise<ReadonlyMap<string, readonly Said[]>>
}

/** `findsKind<AssessTables>({ kind: 'gap', name: 'assess.found.gaps', can: readAnalysis, rows: async (db, asked) => … })` */
export const findsKind = <Tables>(
  given: Omit<FoundKind, 'rows' | 'texts'> & {
    readonly rows: (db: Reader<Tables>, asked: Asked) => Promise<readonly FoundRow[]>
    readonly texts?: (db: Reader<Tables>, shown: Shown) => Promise<ReadonlyMap<string, readonly Said[]>>
  },
): FoundKind => given as unknown as FoundKind

/** Ids of the rows of a table (`enableSearch`) that hold what is sought, within the actor's walls; they are read through these once more. */
export const foundIn = async (handle: Handle, table: string, { programmeId, sought, most }: Asked): Promise<readonly string[]> => {
  if (sought.query === null) return []
  const named = sql.id('istmo', `find_in_${table}`)
  const rows = await rowsOf(
    handle,
    sql<{ id: string }>`select ${named}(${programmeId}::uuid, ${sought.query}::tsquery, ${most}::int) as id`,
  )
  return rows.map(({ id }) => id)
}

/** `id = any(…)`: one text of the question, however many were found. */
export const among = (column: string, ids: readonly string[]) => sql<boolean>`${sql.ref(column)} = any(${ids}::text[])`

/** A text in both languages, of which one may be missing. */
export const both = (es: string | null, en: string | null): readonly Said[] => [
  ...(es === null || es === '' ? [] : [{ lang: 'es', text: es } as const]),
  ...(en === null || en === '' ? [] : [{ lang: 'en', text: en } as const]),
]
