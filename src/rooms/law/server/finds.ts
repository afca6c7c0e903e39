import { both, findsKind, type FoundKind, type FoundRow } from '#kernel/find/kind.ts'
import { type Forms, formsIn, hasAll, plainWords } from '#kernel/find/words.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { countryCodes } from '#programme/port'
import type { Law } from '../contract/law-data.ts'
import { lawPaths } from '../contract/public-paths.ts'
import { SYSTEMS } from '../contract/systems.ts'
import { type LawLine, lawLines } from '../domain/law-lines.ts'
import { readLaw } from './abilities.ts'
import { lawNow } from './law-now.ts'
import type { LawTables } from './tables.ts'

const textsOf = ({ title, texts }: LawLine): readonly string[] => [title, ...texts].flatMap(({ es, en }) => [es, en])

type Indexed = { readonly lines: readonly (LawLine & { readonly words: ReadonlySet<string> })[]; readonly forms: Forms }

/** The lines of a law with their words and stems, which do not change while it is the same: most programmes apply the one that comes with Istmo. */
const known = new WeakMap<Law, Promise<Indexed>>()

const indexOf = async (handle: Handle, law: Law): Promise<Indexed> => {
  const lines = lawLines(law, SYSTEMS)
  const forms = await formsIn(handle, lines.flatMap(textsOf))
  return { lines: lines.map((line) => ({ ...line, words: plainWords(textsOf(line)) })), forms }
}

const indexed = (handle: Handle, law: Law): Promise<Indexed> => {
  const before = known.get(law)
  if (before) return before
  const index = indexOf(handle, law)
  known.set(law, index)
  index.catch(() => known.delete(law))
  return index
}

const rowOf = ({ id, system, place, title, texts }: LawLine): FoundRow => {
  const address = (lang: 'es' | 'en') => `${lawPaths.system(lang, system)}#${place}`
  return {
    id,
    code: null,
    country: system === 'INT' ? null : system,
    title: both(title.es, title.en),
    texts: texts.flatMap(({ es, en }) => both(es, en)),
    address: { es: address('es'), en: address('en') },
  }
}

/** The law that is applied in the programme's countries stands in no table: it comes with Istmo, and with what they approved. */
const law = findsKind<LawTables>({
  kind: 'law',
  name: 'law.found.law',
  can: readLaw,
  rows: async (db, { programmeId, sought, most }) => {
    const countries = await countryCodes(db, programmeId)
    const { read } = await lawNow(db, programmeId)
    const { lines, forms } = await indexed(db, read.law)
    return lines
      .filter(({ system, words }) => (system === 'INT' || countries.includes(system)) && hasAll(sought, forms, words))
      .slice(0, most)
      .map(rowOf)
  },
})

/** What of this room the search finds. */
export const lawFinds: readonly FoundKind[] = [law]
