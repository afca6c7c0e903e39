import { programmeSeen } from '#programme/port'
import { passageCheck } from '../../contract/operations.ts'
import { readPassage } from '../../domain/check-text.ts'
import { reportWords } from '../../messages.ts'
import { defineQuery } from '../define.ts'
import { readProgramme } from '../sql/package.ts'
import { writeReport } from './abilities.ts'

/** Says of a part of a passage, while it is being written, what could not be printed. */
export const checkPassage = defineQuery({
  ...passageCheck,
  on: ({ db, input }) => programmeSeen(db, input.programmeId),
  can: writeReport,
  run: async ({ db, input: { key, lang, text }, subject: { programmeId }, now }) => {
    const source = await readProgramme(db, { programmeId, now })
    return { faults: [...readPassage(source, reportWords(lang), { key, text }).faults] }
  },
  audit: 'none',
})
