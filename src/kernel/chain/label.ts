import type { Reader } from '../db/handles.ts'
import type { ChainKind, KindRow } from './kind.ts'
import type { ChainRecord } from './walk.ts'

export type Labelled = ChainRecord & {
  readonly code: string | null
  readonly country: string | null
  readonly label: { readonly es: string; readonly en: string } | null
}

const numbers = new Intl.Collator('en', { numeric: true })

/** The same records: those of a kind that has an order stand in it, in the places that were theirs. */
const ordered = (records: readonly ChainRecord[], labels: ReadonlyMap<string, KindRow>): readonly ChainRecord[] => {
  const orderOf = (record: ChainRecord): string => labels.get(keyOf(record))?.order ?? ''
  const queues = new Map(
    [...new Set(records.map(({ kind }) => kind))].map((kind) => {
      const own = records.filter((record) => record.kind === kind)
      return [kind, own.toSorted((a, b) => numbers.compare(orderOf(a), orderOf(b))).values()] as const
    }),
  )
  return records.map((record) => queues.get(record.kind)?.next().value ?? record)
}

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
  return [...met.slice(0, 1), ...ordered(met.slice(1), labels)].map(({ kind, id }) => {
    const row = labels.get(keyOf({ kind, id }))
    const label = row ? { es: row.es, en: row.en } : null
    return { kind, id, code: row?.code === undefined ? id : row.code, country: row?.country ?? null, label }
  })
}

const keyOf = ({ kind, id }: ChainRecord): string => `${kind} ${id}`
