import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { Hash } from './keeping.ts'

export const TASK_STATES = ['planned', 'doing', 'done', 'dropped'] as const

/** Something to do for the case: a question, how it is answered, by whom and until when. */
export const CaseTask = z.strictObject({
  question: wording(300),
  method: wording(300).nullable(),
  owner: wording(120).nullable(),
  due: z.iso.date().nullable(),
  /** What the law asks for first: a warrant, a judge's order. */
  authority: wording(200).nullable(),
  /** It may put a victim or a witness at risk. */
  risk: z.boolean(),
  /** The element that it is meant to prove. */
  element: z.strictObject({ charge: z.uuid(), element: z.string().min(1).max(40) }).nullable(),
  exhibit: z.uuid().nullable(),
  state: z.enum(TASK_STATES),
  /** Why it was dropped. */
  why: wording(300).nullable(),
  /** Words that a consent was given anew, told before it was written and not yet when its form was opened: its author answers for none of them. */
  untold: z.array(Hash).optional(),
})
export type CaseTask = z.infer<typeof CaseTask>
