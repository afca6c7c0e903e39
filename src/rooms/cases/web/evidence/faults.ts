import type { z } from 'zod'
import type { Saved } from '#ui/components/form/form.tsx'
import { worded } from '#ui/client/worded.tsx'
import { aheadIn } from '../../domain/happened.ts'

/** What is wrong with a field; its words are `cases.evidence.fault.<cause>`. */
export type FieldFault = { readonly field: string; readonly cause: string; readonly most?: number }

/** What was typed, as the contract has it, or what is wrong with it. */
export type ReadForm<Content> =
  | { readonly kind: 'read'; readonly content: Content }
  | { readonly kind: 'wrong'; readonly faults: readonly FieldFault[] }

/** Fields are named as the contract names them, so that what it refuses finds its field. */
const faultOf = (issue: z.core.$ZodIssue): FieldFault => {
  const field = issue.path.join('.')
  return issue.code === 'too_big' ? { field, cause: 'long', most: Number(issue.maximum) } : { field, cause: 'unwritable' }
}

/** Reads what was typed by its schema, unless something is wrong with it already. */
export const readBy = <Content>(schema: z.ZodType<Content>, typed: unknown, faults: readonly FieldFault[]): ReadForm<Content> => {
  const read = schema.safeParse(typed)
  const named = new Set(faults.map(({ field }) => field))
  const further = read.success ? [] : read.error.issues.map(faultOf).filter(({ field }) => !named.has(field))
  const all = [...faults, ...further]
  return read.success && all.length === 0 ? { kind: 'read', content: read.data } : { kind: 'wrong', faults: all }
}

type Happened = Parameters<typeof aheadIn>[0]

/** What was read, unless it is said to have happened on a day that is still to come. */
export const notAhead = <Content>(kind: Happened, read: ReadForm<Content>, today: string): ReadForm<Content> => {
  if (read.kind === 'wrong') return read
  // What of a kind is read, only its reader can say.
  const faults = aheadIn(kind, read.content as never, today).map((field): FieldFault => ({ field, cause: 'ahead' }))
  return faults.length === 0 ? read : { kind: 'wrong', faults }
}

/** Faults in words, for the form. */
export const inWords = (faults: readonly FieldFault[]): Saved => ({
  kind: 'refused',
  faults: faults.map(({ field, cause, most = 0 }) => ({ field, message: worded((t) => t(`cases.evidence.fault.${cause}`, { most })) })),
})
