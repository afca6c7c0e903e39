import { z } from 'zod'
import { fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { SESSION_CODE } from './test.ts'

/** `persons.csv`, `responses.csv` and `items.csv` of one session, or of all that the reader sees. */
export const studyExport = remote({
  room: 'train',
  name: 'study.export',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid(), session: z.string().regex(SESSION_CODE).optional() }),
  output: fileReply,
})
