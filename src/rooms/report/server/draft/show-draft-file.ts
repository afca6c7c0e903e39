import { draftFile } from '../../contract/operations.ts'
import { defineQuery } from '../define.ts'
import { readDraftFile } from './abilities.ts'
import { draftFileSeen } from './made.ts'

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
}

export const showDraftFile = defineQuery({
  ...draftFile,
  on: ({ db, input }) => draftFileSeen(db, input),
  can: readDraftFile,
  run: ({ subject: { path, bytes } }) => ({
    name: path,
    mediaType: TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
    bytes: new Uint8Array(bytes),
  }),
  audit: (_, { input }) => ({ subject: input.draft, fields: ['files'] }),
})
