import type { Reader } from '../db/handles.ts'
import type { ChainKind, KindRow } from './kind.ts'
import type { ChainRecord } from './walk.ts'

export type Labelled = ChainRecord & { readonly code: string | null; readonly label: { readonly es: string; readonly en: string } | null }

/** Each record once, with what it is called; null where its room says nothing of it, or nothing to this actor. */
export const labelled = async (
  db: Reader<unknown>,
  kinds: readonly ChainKind[],
  { programmeId, records }: { programmeId: string; records: readonly ChainRecord[] },
): Promise<Labelled[]> => {
  const met = [...new Map(records.map((record) => [keyOf(record), record])).values()]
  const labels = new Map<string, KindRow>()
  for (const { kind, rows } of kinds) {
    const ids = met.filter((record) => record.kind === kind).map(({ id }) => id)
    if (ids.length === 0) continue
    for (const row of await rows(db, programmeId, ids)) labels.set(keyOf({ kind, id: row.id }), row)
  }
  return met.map(({ kind, id }) => {
    const row = labels.get(keyOf({ kind, id }))
    return { kind, id, code: row?.code === undefined ? id : row.code, label: row ? { es: row.es, en: row.en } : null }
  })
}

const keyOf = ({ kind, id }: ChainRecord): string => `${kind} ${id}`
