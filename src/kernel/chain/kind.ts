import type { Reader } from '../db/handles.ts'

/** A record by its id, and what it is called in both languages. */
export type KindRow = {
  readonly id: string
  readonly es: string
  readonly en: string
  /** What people call it by where that is not its id; null where they call it by its name alone. */
  readonly code?: string | null
  /** The one country that it concerns; without it, or null, the whole programme. */
  readonly country?: string | null
  /** Where it stands among those of its kind, numbers in it by their value; without it, as the walk met it. */
  readonly order?: string
}

/**
 * What the records of one kind are called, declared by the room that keeps them. A label is what every reader of the record may see: what
 * a country calls its own is read by an operation of its room, which leaves a line in the audit.
 */
export type ChainKind = {
  readonly kind: string
  /** Those of these records of one programme that the actor sees. */
  readonly rows: (db: Reader<unknown>, programmeId: string, ids: readonly string[]) => Promise<readonly KindRow[]>
}

/** `describesKind<AssessTables>('finding', (db, programmeId, ids) => seen(db, 'finding').select([… as id, … as es, … as en])…execute())` */
export const describesKind = <Tables>(
  kind: string,
  rows: (db: Reader<Tables>, programmeId: string, ids: readonly string[]) => Promise<readonly KindRow[]>,
): ChainKind => ({ kind, rows: rows as unknown as ChainKind['rows'] })
