import canonicalize from 'canonicalize'
import { hasCountry, programmeSeen } from '#programme/port'
import { proposalBegin, type ProposedLaw } from '../contract/proposal.ts'
import { canonicalHash } from '../domain/distinguish/canonical-hash.ts'
import { addingTo, heldOf, restoredBy } from '../domain/proposal/in-force.ts'
import { seedLaw } from '../domain/seed.ts'
import { writeLaw } from './abilities.ts'
import { defineCommand } from './define.ts'
import { lawNow } from './law-now.ts'
import { refuse } from './problems.ts'
import { lawsAfter } from './sql/versions.ts'
import { addProposal, addText, lineOf, proposalSeen } from './sql/proposals.ts'

type Begun = { readonly restores: number | null; readonly law: ProposedLaw }

/** The law in force of one country, to be written on; or, where it is to be withdrawn, the one that came before it. */
export const beginProposal = defineCommand({
  ...proposalBegin,
  on: async ({ tx, input: { programmeId, system } }) => {
    const there = (await programmeSeen(tx, programmeId)) && (await hasCountry(tx, programmeId, system))
    return there ? { programmeId, system } : undefined
  },
  can: writeLaw,
  run: async ({ tx, actor, input: { id, withdraws }, subject: { programmeId, system }, now }) => {
    const { read, steps } = await lawNow(tx, programmeId)
    const own = steps.filter((step) => step.system === system)
    const before = async (): Promise<Begun> => {
      const restores = restoredBy(own) ?? refuse('law.nothing-approved')
      const [earlier] = await lawsAfter(
        tx,
        programmeId,
        own.filter(({ number }) => number <= restores),
      )
      return { restores, law: addingTo(read.law, earlier?.law ?? heldOf(seedLaw().law, system)) }
    }
    const standing: Begun = { restores: null, law: heldOf(read.law, system) }
    const { restores, law } = withdraws === null ? standing : await before()
    const at = { programme_id: programmeId, id, system, base: own.at(-1)?.number ?? 0, restores, reason: withdraws }
    const nobody = { reviewed_by: null, reviewed_hash: null, withdrawn_reason: null }
    await addProposal(tx, { ...at, ...nobody, state: 'draft', version: 1, begun_by: actor.id, begun_at: now, changed_at: now })
    const text = canonicalize(law) ?? ''
    const saved = { programme_id: programmeId, proposal: id, version: 1, text, hash: canonicalHash(law), saved_by: actor.id, saved_at: now }
    await addText(tx, saved)
    const begun = await proposalSeen(tx, { programmeId, id })
    if (!begun) throw new Error('a proposal that was just begun is not seen')
    return lineOf(begun)
  },
  audit: ({ id }) => ({ subject: id, fields: ['text', 'withdraws'] }),
})
