import type { Actor } from '#kernel/access/actor.ts'
import { officeName, personName, programmeSeen } from '#programme/port'
import { canonicalText } from '#seal/canonical.ts'
import { checkClaim } from '#seal/claim.ts'
import { keyId } from '#seal/key.ts'
import { claimKey as claiming } from '../contract/operations.ts'
import { OFFICERS } from '../contract/officers.ts'
import { keepSealedCases } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { addKey, keySeen } from './sql/keys.ts'
import type { Tx } from './tables.ts'

export const claimKey = defineCommand({
  ...claiming,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: keepSealedCases,
  run: async ({ tx, actor, input: { programmeId, claim }, now }) => {
    const claimed = { programme: programmeId, person: actor.id }
    const { key } = await orProblem(checkClaim(claim, claimed), (cause) => refuse('key.claim-refused', { cause }))
    const place = { programmeId, keyId: keyId(key) }
    const row = { programme_id: programmeId, key_id: place.keyId, person: actor.id, record: canonicalText(key), claimed_at: now }
    await addKey(tx, { ...row, ...(await seatOf(tx, actor, programmeId)) })
    if ((await keySeen(tx, place))?.person !== actor.id) refuse('key.claimed')
    return { keyId: place.keyId }
  },
  audit: ({ keyId: subject }) => ({ subject, fields: ['key'] }),
})

/** What the programme itself calls its officer and their office: no name is taken from whoever claims. */
const seatOf = async (tx: Tx, { id, memberships }: Actor, programmeId: string) => {
  const seat = memberships.find((one) => one.programmeId === programmeId && OFFICERS.includes(one.role))
  const name = (await personName(tx, { programmeId, accountId: id })) ?? ''
  return { name, office: (seat && (await officeName(tx, seat))) ?? '', country: seat?.country ?? '' }
}
