import type { SelectQueryBuilder } from 'kysely'
import type { Reader } from '../db/handles.ts'

/** The ids that two kinds of records are linked by, as `from` and `to`. */
export type LinkRow = { from: string; to: string }

/** What the records of one kind rest on: declared by the room that owns `from`, so no lower room knows a higher one. */
export type ChainLink = {
  /** `finding` rests on `statement`. */
  readonly from: string
  readonly to: string
  /** The links of one programme that the actor sees. */
  readonly rows: (db: Reader<unknown>, programmeId: string) => SelectQueryBuilder<never, never, LinkRow>
}

/** `restsOn<AssessTables>('finding', 'statement', (db, programmeId) => seen(db, 'finding_evidence').select([… as from, … as to]))` */
export const restsOn = <Tables>(
  from: string,
  to: string,
  rows: (db: Reader<Tables>, programmeId: string) => { execute(): Promise<LinkRow[]> },
): ChainLink => ({ from, to, rows: rows as unknown as ChainLink['rows'] })

/** A chain that runs in a circle would explain a thing by itself; it fails at the start. */
export const refuseCircle = (links: readonly ChainLink[]): void => {
  const reach = (kind: string, path: readonly string[]): void => {
    if (path.includes(kind)) throw new Error(`the chain runs in a circle: ${[...path, kind].join(' → ')}`)
    for (const link of links) if (link.from === kind) reach(link.to, [...path, kind])
  }
  for (const { from } of links) reach(from, [])
}
