import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'

/** What whoever supports somebody writes for their own work. It is no evidence, and the prosecution does not open it. */
export const SupportNote = z.strictObject({ person: z.uuid(), on: z.iso.date(), text: wording(2000) })
export type SupportNote = z.infer<typeof SupportNote>
