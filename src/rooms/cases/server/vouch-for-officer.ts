import { programmeSeen, seatsHeld } from '#programme/port'
import { checkVouch } from '#seal/office/vouch.ts'
import { vouchForOfficer as vouching } from '../contract/office-operations.ts'
import { OFFICERS } from '../contract/officers.ts'
import { speakForOffice } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { officeOf, sayForOffice } from './say-for-office.ts'
import { keySeen } from './sql/keys.ts'
import { officeOfKey } from './sql/office-sheets.ts'

export const vouchForOfficer = defineCommand({
  ...vouching,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: speakForOffice,
  run: async ({ tx, actor, input: { programmeId, vouch }, now }) => {
    const as = await officeOf(tx, programmeId, vouch.as)
    await orProblem(checkVouch(vouch, as), (cause) => refuse('office-key.refused', { cause }))
    const key = await keySeen(tx, { programmeId, keyId: vouch.officer })
    if (!key) return refuse('office-key.unknown')
    // Its own officers alone, as they sit today: what an office says of another's would be read as that one's word.
    const office = await officeOfKey(tx, { programmeId, keyId: as.from })
    const seats = await seatsHeld(tx, { actor, programmeId, accountId: key.person, roles: OFFICERS, now })
    if (!seats.some(({ officeId }) => officeId === office)) return refuse('office-key.not-of-seat')
    return sayForOffice({ tx, actor, now, as, statement: vouch })
  },
  audit: ({ id }) => ({ subject: id, fields: ['vouch'] }),
})
