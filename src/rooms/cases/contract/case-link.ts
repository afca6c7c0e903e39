import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { When } from './when.ts'

/** What joins two parties. */
export const LINK_KINDS = [
  'kin',
  'acquaintance',
  'contact',
  'recruitment',
  'transport',
  'harbouring',
  'control',
  'payment',
  'work',
  'ownership',
  'use',
  'presence',
  'other',
] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** What somebody did in a link, while it lasted. A victim has none: whether one also acted is a question of non-punishment and no role. */
export const LINK_ROLES = [
  'recruiter',
  'transporter',
  'guide',
  'caretaker',
  'escort',
  'enforcer',
  'documents',
  'exploiter',
  'financier',
  'official',
  'premises',
  'client',
  'unknown',
] as const
export type LinkRole = (typeof LINK_ROLES)[number]

/** An exhibit shows it, somebody says it, or it was concluded. */
export const GROUNDS = ['evidenced', 'alleged', 'inferred'] as const
export type Ground = (typeof GROUNDS)[number]

const Role = z.enum(LINK_ROLES).nullable()

/** A link between two parties of a case: persons, or what is no person. Several may stand between the same two, each with its own time. */
export const CaseLink = z.strictObject({
  between: z.tuple([z.uuid(), z.uuid()]).refine(([one, other]) => one !== other),
  kind: z.enum(LINK_KINDS),
  /** What each of the two did in it. */
  roles: z.tuple([Role, Role]),
  from: When.nullable(),
  to: When.nullable(),
  exhibits: z.array(z.uuid()).max(50),
  status: z.enum(GROUNDS),
  note: wording(500).nullable(),
})
export type CaseLink = z.infer<typeof CaseLink>
