import { asTheHouse } from '#kernel/access/context.ts'
import { startOf } from '#seal/ledger/kept-log.ts'
import { sendEntries as sending } from '../contract/operations.ts'
import { keepSealedCases } from './abilities.ts'
import { defineCommand } from './define.ts'
import { isHeir } from './is-heir.ts'
import { keepEntries } from './keep-entries.ts'
import { hasKey } from './sql/keys.ts'
import { caseSeen, type Place, takeTurn, wasNamed } from './sql/kept-cases.ts'
import type { Tx } from './tables.ts'

/**
 * Whoever was removed may still hand in what they wrote before they knew: others see it put aside, and nothing is lost. So entries are judged and
 * kept by the house, over the walls. What is answered tells such a one nothing: only whoever reads the case learns where its log stands and what of
 * theirs was new. Whoever was never named comes in by what the office's recovery gave to them.
 */
export const sendEntries = defineCommand({
  ...sending,
  on: async ({ tx, actor, input }) => {
    if (!(await hasKey(tx, input.programmeId, actor.id))) return undefined
    await takeTurn(tx, input)
    const kept = await asTheHouse(tx, actor, () => caseSeen(tx, input))
    const isKnown = kept ? kept.keptBy === actor.id || (await wasNamed(tx, input)) : input.begin !== null
    const isLetIn = isKnown || (kept !== undefined && (await isHeir(tx, actor, input)))
    return isLetIn ? { programmeId: input.programmeId, kept, reads: await reads(tx, input) } : undefined
  },
  can: keepSealedCases,
  run: async ({ tx, actor, input, subject: { kept, reads: readBefore }, now }) => {
    const done = await asTheHouse(tx, actor, () => keepEntries(tx, input, { kept, by: { actorId: actor.id, now } }))
    return readBefore || (await reads(tx, input)) ? done : { from: startOf(input.ctx), taken: [] }
  },
  audit: (_, { input: { ctx } }) => ({ subject: ctx, fields: ['entries'] }),
})

const reads = async (tx: Tx, place: Place): Promise<boolean> => (await caseSeen(tx, place)) !== undefined
