import { createHash } from 'node:crypto'
import type { Grid } from '#sheets/grid.ts'
import { writeCsv } from '#sheets/write-csv.ts'
import type { Impact } from '../../../contract/impact.ts'
import { impactOf, type Words } from '../../../domain/impact/impact.ts'
import { readStudy } from '../../../domain/impact/read-study.ts'
import type { TableFault } from '../../../domain/impact/table-fault.ts'
import { publishedOf } from '../../../domain/evaluation/published.ts'
import { reconciledOf } from '../../../domain/evaluation/reconciled.ts'
import type { Gathered } from '../../../domain/study/gathered.ts'
import { isConfirmed } from '../../../domain/study/is-confirmed.ts'
import { type Tables, tablesOf } from '../../../domain/study/tables.ts'

const ORDER = ['persons', 'responses', 'items', 'reactions', 'observations'] as const

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** The tables as files: what is given out, and what the hashes in the results are of. */
export const csvOf = (tables: Tables): ReadonlyMap<string, Uint8Array> =>
  new Map(
    ORDER.flatMap((table) => {
      const rows = tables[table]
      return rows ? [[`${table}.csv`, writeCsv(rows, { guard: 'none' })] as const] : []
    }),
  )

const gridOf = (sheet: string, rows: NonNullable<Tables['persons']>): Grid => ({
  sheet,
  source: 'csv',
  rows: rows.map((cells, at) => ({ row: at + 1, cells })),
})

export type WorkedOut =
  | { readonly kind: 'done'; readonly impact: Impact }
  | { readonly kind: 'faulty'; readonly faults: readonly TableFault[] }

/** What a study says: worked out by the very function of `istmo impact`, from the very tables, without what is of too few people. */
export const workedOut = (gathered: Gathered, words: Words): WorkedOut => {
  const tables = tablesOf(gathered)
  const files = csvOf(tables)
  const grid = (table: (typeof ORDER)[number]) => {
    const rows = tables[table]
    return rows ? gridOf(`${table}.csv`, rows) : null
  }
  const given = {
    persons: gridOf('persons.csv', tables.persons ?? []),
    responses: gridOf('responses.csv', tables.responses ?? []),
    items: grid('items'),
    reactions: grid('reactions'),
    observations: grid('observations'),
  }
  const { study, faults } = readStudy(given, gathered.plan.waves)
  if (faults.length > 0) return { kind: 'faulty', faults }
  const inputs = ORDER.flatMap((table) => {
    const [rows, bytes] = [tables[table], files.get(`${table}.csv`)]
    return rows && bytes ? [{ file: `${table}.csv`, table, rows: rows.length - 1, sha256: sha256(bytes), ignored: [] }] : []
  })
  const { plan, planSha256, registration, about } = gathered
  const impact = impactOf(
    {
      study,
      plan,
      isPlanned: true,
      planSha256,
      isLocked: isConfirmed(registration),
      inputs,
      ...(about.dataKind && { dataKind: about.dataKind }),
    },
    words,
  )
  const lost = reconciledOf(impact).find(({ agrees }) => !agrees)
  // One of the two would be wrong: nothing is made of it, as at the command line.
  if (lost) throw new Error(`people of ${lost.statistic} at ${lost.wave} do not come back to the flow: ${lost.n}, ${lost.flow}`)
  return { kind: 'done', impact: publishedOf(impact, words, gathered.published) }
}
