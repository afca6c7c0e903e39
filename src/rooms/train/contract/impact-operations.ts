import { z } from 'zod'
import { fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { typed } from '#kernel/command/wording.ts'
import { both } from './both.ts'
import { ImpactPageShown } from './impact-page.ts'
import { Language } from './of-programme.ts'
import { ofStudy } from './study.ts'

const FileLine = z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })
const text = typed().trim().min(1).max(2000)
const Said = z.strictObject({ es: text, en: text })
/** Of an edition by its number; what is not published yet, where none is named. */
const edition = z.int().min(1).optional()

/** Reads the answers of a study by its locked plan, works them out and makes page and report; what is of too few people is left out of all of them. */
export const impactWorkOut = remote({
  room: 'train',
  name: 'impact.work-out',
  kind: 'task',
  input: z.strictObject(ofStudy),
  output: z.strictObject({ study: z.uuid(), id: z.uuid(), sha256: z.string(), files: z.array(FileLine) }),
})

export const impactShow = remote({
  room: 'train',
  name: 'impact.show',
  kind: 'query',
  input: z.strictObject({ ...ofStudy, edition, lang: Language }),
  output: z.strictObject({
    study: z.uuid(),
    edition: z.int().nullable(),
    sha256: z.string(),
    madeAt: z.iso.datetime(),
    page: ImpactPageShown,
    files: z.array(FileLine),
  }),
})
export type ImpactShown = z.output<typeof impactShow.output>

export const impactFile = remote({
  room: 'train',
  name: 'impact.file',
  kind: 'query',
  input: z.strictObject({ ...ofStudy, edition, path: z.string().regex(/^[a-z.-]{1,40}$/) }),
  output: fileReply,
})

/** The tables as `istmo impact` reads them, with plan and words: who has them makes the same numbers. Pseudonyms stand in them. */
export const impactExport = remote({
  room: 'train',
  name: 'impact.export',
  kind: 'query',
  input: z.strictObject(ofStudy),
  output: fileReply,
})

/** `changes`: what is otherwise than in the edition before, where there is one. */
export const impactPublish = remote({
  room: 'train',
  name: 'impact.publish',
  kind: 'command',
  input: z.strictObject({ ...ofStudy, result: z.uuid(), changes: Said.nullable().default(null) }),
  output: z.strictObject({ study: z.uuid(), edition: z.int(), sha256: z.string() }),
})

/** What is wrong in an edition, told beside it: the edition itself stays as it is. */
export const erratumNote = remote({
  room: 'train',
  name: 'erratum.note',
  kind: 'command',
  input: z.strictObject({ ...ofStudy, edition: z.int().min(1), text: Said }),
  output: z.strictObject({ edition: z.int(), number: z.int(), text: both(2000) }),
})
