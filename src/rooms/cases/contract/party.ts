import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

export const PARTY_KINDS = ['organisation', 'place', 'vehicle', 'telephone', 'account'] as const
export type PartyKind = (typeof PARTY_KINDS)[number]

/** By what the codes of each kind begin. No person's pseudonym begins so. */
export const PARTY_CODES: Readonly<Record<PartyKind, string>> = {
  organisation: 'OR',
  place: 'PL',
  vehicle: 'VE',
  telephone: 'TE',
  account: 'AC',
}

/** What has links and is no person. Pictures and files that leave show its code; what it is called, and its numbers, stay in the case. */
export const CaseParty = z.strictObject({
  /** Unique in the case: `TE-01`. */
  code: z.string().regex(/^(?:OR|PL|VE|TE|AC)-\d{2,4}$/),
  kind: z.enum(PARTY_KINDS),
  name: wording(120),
  /** What it is told apart by: the number of a telephone or an account, a plate with its State, a register. */
  identifiers: z.array(wording(120)).max(10),
})
export type CaseParty = z.infer<typeof CaseParty>
