import type { Actor } from '#kernel/access/actor.ts'
import { officeName, programmeSeen } from '#programme/port'
import { checkOffice, type OfficeRecord } from '#seal/office/record.ts'
import { claimOfficeKey as claiming } from '../contract/office-operations.ts'
import { speakForOffice } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { officerSeats, sayForOffice } from './say-for-office.ts'
import { bindKey } from './sql/office-sheets.ts'
import type { Tx } from './tables.ts'

export const claimOfficeKey = defineCommand({
  ...claiming,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: speakForOffice,
  run: async ({ tx, actor, input: { programmeId, record }, now }) => {
    await orProblem(checkOffice(record, programmeId), (cause) => refuse('office-key.refused', { cause }))
    const officeId = await officeCalled(tx, actor, record)
    if (officeId === undefined) return refuse('office-key.not-of-seat')
    await bindKey(tx, { programmeId, keyId: record.from, officeId })
    return sayForOffice({ tx, actor, now, as: record, statement: record })
  },
  audit: ({ id }) => ({ subject: id, fields: ['office'] }),
})

/** The office in which somebody sits that the programme calls today as the record does: a key is stated by no other name. */
const officeCalled = async (tx: Tx, actor: Actor, { programme, name, state }: OfficeRecord): Promise<string | undefined> => {
  for (const seat of officerSeats(actor, programme))
    if (seat.country === state && (await officeName(tx, seat)) === name) return seat.officeId
  return undefined
}
