import { submissionFile } from '../contract/agenda.ts'
import { readPositions } from './abilities.ts'
import { defineQuery } from './define.ts'
import { textPut } from './sql/submissions.ts'

const SHOWN = 12

/** Byte for byte what was put, so that anybody can compute its SHA-256 without us. */
export const openSubmission = defineQuery({
  ...submissionFile,
  on: ({ db, input }) => textPut(db, input),
  can: readPositions,
  run: ({ subject: { hash, text } }) => ({
    name: `${hash.slice(0, SHOWN)}.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(text),
  }),
  audit: 'none',
})
