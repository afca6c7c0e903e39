import type { Actor } from '#kernel/access/actor.ts'
import type { KeyRecord } from '#seal/key.ts'
import { checkRecoveryProof, type RecoveryProof } from '#seal/recovery-proof.ts'
import { orProblem } from './or-problem.ts'
import { refuse } from './problems.ts'

/** So long a proof holds, and so far a clock may be ahead. */
const HOLDS_MS = 300_000

type By = { readonly actor: Actor; readonly programmeId: string; readonly now: string }

/** The recovery key that this actor proves to hold now. @throws Problem `recovery.refused`, `recovery.late` */
export const provedRecovery = async (proof: RecoveryProof, { actor, programmeId: programme, now }: By): Promise<KeyRecord> => {
  const { key, at } = await orProblem(checkRecoveryProof(proof, { programme, person: actor.id }), (cause) =>
    refuse('recovery.refused', { cause }),
  )
  if (Math.abs(Date.parse(at) - Date.parse(now)) > HOLDS_MS) refuse('recovery.late', { now })
  return key
}
