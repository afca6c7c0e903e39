import type { Operation } from '#kernel/command/operation.ts'
import { confirmText } from '../reviewed/confirm-text.ts'
import { checkPassage } from './check-passage.ts'
import { findInDraft } from './find-in-draft.ts'
import { makeDraft } from './make-draft.ts'
import { overrideSentence } from './override-sentence.ts'
import { restoreSentence } from './restore-sentence.ts'
import { showDraftFile } from './show-draft-file.ts'
import { showDraft } from './show-draft.ts'
import { showTextHistory } from './text-history.ts'
import { writePassage } from './write-passage.ts'

/** From the draft on the screen to its files. */
export const draftOperations: readonly Operation[] = [
  showDraft,
  findInDraft,
  overrideSentence,
  restoreSentence,
  writePassage,
  confirmText,
  checkPassage,
  showTextHistory,
  makeDraft,
  showDraftFile,
]
