import { z } from 'zod'
import { remote } from '#kernel/command/remote.ts'
import { CodingLine } from './coding.ts'
import { ofProgramme, Stance, SubjectId } from './shared.ts'
import { MARK_KINDS, WORKSHOP_STATES, WorkshopStatement } from './workshop.ts'

/** One statement with all that its own page shows: as it is read everywhere, as its workshop keeps it, and the findings it bears on. */
export const ShownStatement = z.strictObject({
  /** As lists and counts read it: a sector that follows from the workshop alone is in it. */
  statement: CodingLine.omit({ near: true, may: true }),
  /** As it was recorded, for whoever corrects it. */
  kept: WorkshopStatement,
  workshop: z.strictObject({ code: z.string(), state: z.enum(WORKSHOP_STATES), sectors: z.array(z.string()) }),
  findings: z.array(z.strictObject({ code: z.string(), stance: Stance, titleEs: z.string(), titleEn: z.string() })),
  /** What in its public wording looks like a name, a telephone, an e-mail or the number of a document. */
  marks: z.array(z.enum(MARK_KINDS)),
  may: z.array(z.string()),
})
export type ShownStatement = z.output<typeof ShownStatement>

export const statementShow = remote({
  room: 'assess',
  name: 'statement.show',
  kind: 'query',
  input: z.strictObject({ ...ofProgramme, id: SubjectId }),
  output: ShownStatement,
})
