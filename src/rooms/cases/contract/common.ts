import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { GATED_ACTS } from './gate.ts'
import { Hash } from './keeping.ts'

/**
 * The part of a case that whoever builds it and whoever protects both read: who the persons are that both speak of, and which consents were taken
 * back. Nothing else may stand in it, and no reason.
 */
export const COMMON = 'common'

/** Somebody whom the case and their protection call the same; its id is that of the person in the case. */
export const KnownPerson = z.strictObject({ pseudonym: wording(60) })

/** That a person took back their consent to an act. Not why, and not to whom they said so: that stays in the part that protects. */
export const Withdrawal = z.strictObject({ person: z.uuid(), act: z.enum(GATED_ACTS), on: z.iso.date() })
export type Withdrawal = z.infer<typeof Withdrawal>

/** That they agreed anew after it. It counts from those alone who read the part that protects. */
export const Renewal = z.strictObject({ withdrawal: z.uuid(), on: z.iso.date() })

export const CONTENTS_OF_COMMON = { known: KnownPerson, withdrawal: Withdrawal, renewal: Renewal } as const
export type CommonKind = keyof typeof CONTENTS_OF_COMMON
export type CommonOf<Kind extends CommonKind> = z.infer<(typeof CONTENTS_OF_COMMON)[Kind]>
export const UNCHANGING_IN_COMMON: readonly CommonKind[] = ['withdrawal', 'renewal']

/** In the part that is built: which parts of the case protect and are common, since whoever begins one for others does not open it. */
export const ProtectionBegun = z.strictObject({ protection: Hash, common: Hash })
export type ProtectionBegun = z.infer<typeof ProtectionBegun>
