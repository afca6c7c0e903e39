import { asTheHouse } from '#kernel/access/context.ts'
import { programmeSeen } from '#programme/port'
import { checkEnvelope } from '#seal/envelope.ts'
import { keyId } from '#seal/key.ts'
import { storedOf } from '../contract/keeping.ts'
import { giveCopy as giving } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineCommand } from './define.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'
import { addCopy, copySeen, countGiven, takeTurn } from './sql/copies.ts'
import { claimersOf } from './sql/keys.ts'
import type { Tx } from './tables.ts'

/** Of files that one person brings (security.md §3). */
const A_DAY_AT_MOST = 500
const DAY_MS = 86_400_000

export const giveCopy = defineCommand({
  ...giving,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: keepSealedCases,
  run: async ({ tx, actor, input: { programmeId, envelope: sent }, now }) => {
    const checked = Promise.try(() => storedOf(sent)).then(checkEnvelope)
    const { id, envelope, payload } = await orProblem(checked, (cause) => refuse('copy.refused', { cause }))
    const to = envelope.to.map(keyId)
    const claimers = await claimersOf(tx, programmeId, [envelope.from, ...to])
    if (claimers.get(envelope.from) !== actor.id) refuse('copy.unclaimed')
    const stranger = to.find((one) => !claimers.has(one))
    if (stranger !== undefined) refuse('copy.reader-unknown', { keyId: stranger })
    if (envelope.until !== null && envelope.until <= now) refuse('copy.past')
    await takeTurn(tx, actor.id)
    if (await wasGiven(tx, { programmeId, id })) return { id }
    const dayBefore = new Date(Date.parse(now) - DAY_MS).toISOString()
    if ((await countGiven(tx, actor.id, dayBefore)) >= A_DAY_AT_MOST) refuse('copy.too-many', { most: A_DAY_AT_MOST })
    const row = { programme_id: programmeId, id, text: sent.text, payload: Buffer.from(payload), withdrawn_at: null }
    const readers = [{ key_id: envelope.from, is_sender: true }, ...to.map((key_id) => ({ key_id, is_sender: false }))]
    // A row for a colleague's key is one that its giver does not see.
    await asTheHouse(tx, actor, () => addCopy(tx, { ...row, given_by: actor.id, given_at: now }, readers))
    return { id }
  },
  audit: ({ id }) => ({ subject: id, fields: ['payload', 'readers'] }),
})

/** What a device sends again is given once; what was withdrawn does not come back. */
const wasGiven = async (tx: Tx, place: { readonly programmeId: string; readonly id: string }): Promise<boolean> => {
  const found = await copySeen(tx, place)
  return found !== undefined && (found.withdrawnAt === null || refuse('copy.withdrawn'))
}
