import { personName, programmeSeen } from '#programme/port'
import { canonicalText } from '#seal/canonical.ts'
import { checkClaim } from '#seal/claim.ts'
import { keyId } from '#seal/key.ts'
import { claimKey as claiming } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { addKey, keySeen } from './sql/keys.ts'

export const claimKey = defineCommand({
  ...claiming,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: keepSealedCases,
  run: async ({ tx, actor, input: { programmeId, claim }, now }) => {
    const claimed = { programme: programmeId, person: actor.id }
    const { key } = await orProblem(checkClaim(claim, claimed), (cause) => refuse('key.claim-refused', { cause }))
    const place = { programmeId, keyId: keyId(key) }
    // What the programme itself calls its officer: no name is taken from whoever claims.
    const name = (await personName(tx, { programmeId, accountId: actor.id })) ?? ''
    await addKey(tx, {
      programme_id: programmeId,
      key_id: place.keyId,
      person: actor.id,
      record: canonicalText(key),
      name,
      claimed_at: now,
    })
    if ((await keySeen(tx, place))?.person !== actor.id) refuse('key.claimed')
    return { keyId: place.keyId }
  },
  audit: ({ keyId: subject }) => ({ subject, fields: ['key'] }),
})
