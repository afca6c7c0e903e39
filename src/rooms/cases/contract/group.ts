import { z } from 'zod'
import { wording } from '#kernel/command/wording.ts'
import { Answer } from '#law/facts.ts'

/** What makes an organised criminal group (UNTOC art. 2(a) to (c)). */
export const GROUP_ROWS = ['three', 'structured', 'time', 'concert', 'aim', 'benefit'] as const
export type GroupRow = (typeof GROUP_ROWS)[number]

/** What makes an offence transnational; one is enough (UNTOC art. 3(2)). */
export const CROSS_BORDER_ROWS = ['more-states', 'planned-abroad', 'active-abroad', 'effects-abroad'] as const

/** What a person did in it (UNTOC art. 5(1)). */
export const PART_ROWS = ['agreement', 'furtherance', 'active-part', 'organising'] as const
export type PartRow = (typeof PART_ROWS)[number]

/** What is answered of one person: whether they belong to it, and what they did in it. */
export const PERSON_ROWS = ['member', ...PART_ROWS] as const

/** One answer on the group of the case, with the exhibits that bear it and the reason. Of a person where the row is one of theirs. */
export const GroupAnswer = z.strictObject({
  row: z.enum([...GROUP_ROWS, ...CROSS_BORDER_ROWS, ...PERSON_ROWS]),
  person: z.uuid().nullable(),
  answer: Answer,
  exhibits: z.array(z.uuid()).max(50),
  why: wording(500).nullable(),
})
export type GroupAnswer = z.infer<typeof GroupAnswer>
