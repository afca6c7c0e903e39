import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { type AuditTables, writeEntry } from '#kernel/audit/entry.ts'
import type { House } from '#kernel/command/house.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { isProgrammeThere, seatExamplePeople } from '#programme/port'
import { readPackage } from '#sheets/read-package.ts'
import { packageTables } from '../rooms/report/contract/package.ts'
import { keepProgramme } from '../rooms/report/server/sql/package.ts'
import type { Example } from './house.ts'

/** Brings the example into the database with its people, once: what was made of it since stays as it is. */
export const bringExample = async ({ database, now: clock, newId, audited }: House, { files, code }: Example): Promise<void> => {
  const operator = contextOf(OPERATOR)
  if (await reading(database, operator, (db) => isProgrammeThere(db, code))) return
  const read = readPackage(files, packageTables)
  if (read.kind === 'refused') throw new Error(`the example is no package: ${JSON.stringify(read.errors[0])}`)
  const [programmeId, now] = [newId(), clock().toISOString()]
  await transaction<AuditTables, void>(database, operator, async (tx) => {
    await keepProgramme(tx, { programmeId, now }, read)
    await seatExamplePeople(tx, { programmeId, programmeCode: code, now, newId })
    const fields = packageTables.map(({ name }) => name)
    await writeEntry(tx, { at: now, actor: OPERATOR, event: 'report.package.import', subject: programmeId, programmeId, fields })
  })
  audited()
}
