import type { z } from 'zod'
import { Member } from '../member.ts'
import { Consent } from './consent.ts'
import { Guarded } from './guarded.ts'
import { Need } from './need.ts'
import { Referral } from './referral.ts'
import { Risk } from './risk.ts'
import { SafeContact } from './safe-contact.ts'
import { Service } from './service.ts'
import { SupportNote } from './support-note.ts'

/** The part of a case that protects, which whoever builds it does not open. */
export const PROTECTION = 'protection'

/** What may stand in it, by kind. */
export const CONTENTS_OF_PROTECTION = {
  guarded: Guarded,
  need: Need,
  risk: Risk,
  contact: SafeContact,
  note: SupportNote,
  consent: Consent,
  service: Service,
  referral: Referral,
  member: Member,
} as const
/** Whose key somebody said it is never changes, here as in what is built: nobody puts another name in its place. */
export const UNCHANGING_IN_PROTECTION: readonly ProtectedKind[] = ['member']
export type ProtectedKind = keyof typeof CONTENTS_OF_PROTECTION
export type ProtectedOf<Kind extends ProtectedKind> = z.infer<(typeof CONTENTS_OF_PROTECTION)[Kind]>

/** The form of one kind. */
export const formOf = <Kind extends ProtectedKind>(kind: Kind): z.ZodType<ProtectedOf<Kind>> =>
  // What a table holds under a key that is not known yet, the compiler cannot say.
  CONTENTS_OF_PROTECTION[kind] as unknown as z.ZodType<ProtectedOf<Kind>>
