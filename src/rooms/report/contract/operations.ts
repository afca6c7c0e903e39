import { z } from 'zod'
import { file, fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import { ImportedProgramme, PACKAGE_BYTES } from './exchange.ts'

const room = 'report'

/** Founds a programme from a package in a zip. */
export const packageImport = remote({
  room,
  name: 'package.import',
  kind: 'command',
  input: z.strictObject({ archive: file({ maxBytes: PACKAGE_BYTES }) }),
  output: ImportedProgramme,
})

/** The programme as whoever asks sees it, as a package in a zip. */
export const packageExport = remote({
  room,
  name: 'package.export',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid() }),
  output: fileReply,
})
