import { OPERATOR } from '#kernel/access/actor.ts'
import { contextOf } from '#kernel/access/context.ts'
import { type AuditTables, writeEntry } from '#kernel/audit/entry.ts'
import type { House } from '#kernel/command/house.ts'
import { reading, transaction } from '#kernel/db/transaction.ts'
import { isProgrammeThere, seatExamplePeople } from '#programme/port'
import { keepExamplePilot, keepExampleSyllabus, readExamplePilot, readExampleSyllabus } from '#train/port'
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
  const [taught, pilot] = [await readExampleSyllabus(), await readExamplePilot()]
  const [programmeId, now] = [newId(), clock().toISOString()]
  await transaction<AuditTables, void>(database, operator, async (tx) => {
    await keepProgramme(tx, { programmeId, now }, read)
    await seatExamplePeople(tx, { programmeId, programmeCode: code, now, newId })
    const fields = packageTables.map(({ name }) => name)
    const line = { at: now, actor: OPERATOR, programmeId }
    await writeEntry(tx, { ...line, event: 'report.package.import', subject: programmeId, fields })
    const subject = await keepExampleSyllabus(tx, taught, { programmeId, now })
    await writeEntry(tx, { ...line, event: 'train.syllabus.record', subject, fields: ['syllabus', 'chapters'] })
    const answer = await keepExamplePilot(tx, pilot, taught, { programmeId, now, newId, syllabus: subject })
    await writeEntry(tx, { ...line, event: 'train.observation.record', subject: pilot.session.code, fields: ['target', 'kind', 'text'] })
    await writeEntry(tx, { ...line, event: 'train.syllabus.record', subject: answer, fields: ['syllabus', 'chapters'] })
  })
  audited()
}
