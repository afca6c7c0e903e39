import { z } from 'zod'
import { file, fileReply } from '#kernel/command/file.ts'
import { remote } from '#kernel/command/remote.ts'
import {
  CheckedPassage,
  CheckPassage,
  Draft,
  FindInDraft,
  FoundInDraft,
  MadeDraft,
  MakeDraft,
  OverrideSentence,
  RestoreSentence,
  ShowDraft,
  TextVersion,
  WritePassage,
  Written,
} from './draft.ts'
import { ConfirmedText, ConfirmText } from './reviewed.ts'
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

/** One chapter of the report as it would be made now, with where each sentence comes from. */
export const draftShow = remote({ room, name: 'draft.show', kind: 'query', input: ShowDraft, output: Draft })

/** Where the report speaks of one record, as it would be made now. */
export const draftFind = remote({ room, name: 'draft.find', kind: 'query', input: FindInDraft, output: FoundInDraft })

/** Makes the files of the report for whoever asks, and for nobody else. */
export const draftMake = remote({ room, name: 'draft.make', kind: 'task', input: MakeDraft, output: MadeDraft })

export const draftFile = remote({
  room,
  name: 'draft.file',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid(), draft: z.uuid(), path: z.string().min(1).max(80) }),
  output: fileReply,
})

export const sentenceOverride = remote({ room, name: 'sentence.override', kind: 'command', input: OverrideSentence, output: Written })

/** Takes the generated sentence again. */
export const sentenceRestore = remote({ room, name: 'sentence.restore', kind: 'command', input: RestoreSentence, output: Written })

export const passageWrite = remote({ room, name: 'passage.write', kind: 'command', input: WritePassage, output: Written })
export const passageCheck = remote({ room, name: 'passage.check', kind: 'query', input: CheckPassage, output: CheckedPassage })

/** A text under which the data moved was read again, and holds. */
export const textConfirm = remote({ room, name: 'text.confirm', kind: 'command', input: ConfirmText, output: ConfirmedText })

/** Every text that a sentence or a passage has had. */
export const textHistory = remote({
  room,
  name: 'text.history',
  kind: 'query',
  input: z.strictObject({ programmeId: z.uuid(), place: z.string().min(1).max(140) }),
  output: z.array(TextVersion),
})
