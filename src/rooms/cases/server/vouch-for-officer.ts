import { programmeSeen } from '#programme/port'
import { checkVouch } from '#seal/office/vouch.ts'
import { vouchForOfficer as vouching } from '../contract/office-operations.ts'
import { speakForOffice } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { officeOf, sayForOffice } from './say-for-office.ts'
import { keySeen } from './sql/keys.ts'

export const vouchForOfficer = defineCommand({
  ...vouching,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: speakForOffice,
  run: async ({ tx, actor, input: { programmeId, vouch }, now }) => {
    const as = await officeOf(tx, programmeId, vouch.as)
    await orProblem(checkVouch(vouch, as), (cause) => refuse('office-key.refused', { cause }))
    const key = await keySeen(tx, { programmeId, keyId: vouch.officer })
    if (!key) refuse('office-key.unknown')
    // Its own officers alone: what an office says of another's would be read as that one's word.
    if (key?.office !== as.name || key.country !== as.state) refuse('office-key.not-of-seat')
    return sayForOffice({ tx, actor, now, as, statement: vouch })
  },
  audit: ({ id }) => ({ subject: id, fields: ['vouch'] }),
})
