import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import type { AuditTables } from '#kernel/audit/entry.ts'
import { verifyChain, type Verified } from '#kernel/audit/verify.ts'
import type { Database } from '#kernel/db/database.ts'
import { failureOf } from '#kernel/db/failure.ts'
import { asOwnerOf, openMigrated } from '#kernel/db/open.ts'
import { asOwner, reading } from '#kernel/db/transaction.ts'
import type { ProgrammePackage } from '#report/package.ts'
import { rooms } from '../../src/app/rooms.ts'
import type { Ground } from './engines.ts'
import { isAsTyped, type Standing, toldTwice } from './typed.ts'
import { type Acknowledged, BASE, packageWith, WORKSHOP } from './writers.ts'

/** What stands after a kill. `unacknowledged` was committed when its reply could no longer be sent, which is right. */
export type Verdict = {
  missing: number
  twice: number
  half: number
  unacknowledged: number
  unaudited: number
  chain: string
  reopenedMs: number
}

type Programme = { code: string; rows: number; entries: number }

const COUNTED = [
  'workshop',
  'statement',
  'coding',
  'finding',
  'finding_evidence',
  'gap',
  'gap_finding',
  'figure',
  'recommendation',
  'recommendation_gap',
  'passage',
] as const

/** Rows that a package brings into the counted tables. */
const wholeOf = ({ tables: t, passages }: ProgrammePackage): number =>
  [
    t.workshops,
    t.statements,
    t.codings,
    t.findings,
    t.finding_evidence,
    t.gaps,
    t.gap_findings,
    t.figures,
    t.recommendations,
    t.recommendation_gaps,
  ].reduce((sum, rows) => sum + rows.length, Object.keys(passages).length)

const programmesOf = (database: Database): Promise<readonly Programme[]> =>
  asOwner(database, 'read write', async (tx) => {
    const counts = sql.join(
      COUNTED.map((table) => sql`(select count(*) from ${sql.table(table)} x where x.programme_id = p.id)`),
      sql` + `,
    )
    const { rows } = await sql<Programme>`
      select p.code, (${counts})::int as rows,
        (select count(*)::int from audit_entry a where a.programme_id = p.id and a.event = 'report.package.import') as entries
      from programme p where p.code like 'DRILL-%'`.execute(tx)
    return rows
  })

const statementsOf = (database: Database): Promise<readonly Standing[]> =>
  asOwner(database, 'read write', async (tx) => {
    const { rows } = await sql<Standing>`
      select s.id, s.version,
        array(select t.text from statement_text t where t.programme_id = s.programme_id and t.statement = s.id) as texts,
        array(select v.was ->> 'text' from statement_version v
          where v.programme_id = s.programme_id and v.statement = s.id order by v.version) as earlier,
        (select count(*)::int from audit_entry a where a.programme_id = s.programme_id and a.subject = s.id) as entries
      from statement s
      where s.workshop = ${WORKSHOP}`.execute(tx)
    return rows
  })

/** Opens the data that a killed house left, and counts. */
export const verdictOf = async (ground: Ground, base: ProgrammePackage, acknowledged: Acknowledged): Promise<Verdict> => {
  const begun = performance.now()
  const opened = await openAgain(ground)
  const reopenedMs = Math.round(performance.now() - begun)
  const whole = wholeOf(packageWith(base, 'DRILL'))
  const read = async (database: Database) => ({ programmes: await programmesOf(database), statements: await statementsOf(database) })
  const { programmes, statements } = await asOwnerOf(ground.settings, opened, read)
  const { fault } = await reading<AuditTables, Verified>(opened, contextOf(OPERATOR), (db) => verifyChain(db))
  await opened.close()
  const codes = new Set(programmes.map(({ code }) => code))
  const saved = new Map(statements.map(({ id, version }) => [id, version]))
  const lostSaves = [...acknowledged.statements].filter(([id, { saves }]) => (saved.get(id) ?? 0) < saves)
  // An import beside which others wrote statements holds those too: what was imported is what is left without them.
  const extra = (code: string) => (code === BASE ? statements.length : 0)
  return {
    missing: [...acknowledged.programmes].filter((code) => !codes.has(code)).length + lostSaves.length,
    twice: toldTwice(statements) + (programmes.length - codes.size),
    half:
      programmes.filter(({ code, rows }) => rows !== whole + extra(code)).length +
      statements.filter((statement) => !isAsTyped(statement, acknowledged)).length,
    unaudited:
      programmes.filter(({ entries }) => entries !== 1).length + statements.filter(({ version, entries }) => entries !== version).length,
    unacknowledged: codes.size - acknowledged.programmes.size + statements.length - acknowledged.statements.size,
    chain: fault === null ? 'whole' : `${fault.kind} at ${fault.position}`,
    reopenedMs,
  }
}

const openAgain = async ({ settings }: Ground): Promise<Database> => {
  const deadline = performance.now() + 30_000
  for (;;) {
    try {
      return await openMigrated(settings, rooms.migrations)
    } catch (error) {
      if (performance.now() > deadline || failureOf(error)?.kind !== 'database.unreachable') throw error
      await wait(100)
    }
  }
}
