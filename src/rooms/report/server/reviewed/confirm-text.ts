import { refuse as refuseAny } from '#kernel/problem/kernel-problems.ts'
import { programmeSeen } from '#programme/port'
import { textConfirm } from '../../contract/operations.ts'
import type { ProgrammePackage } from '../../contract/package.ts'
import { textKey } from '../../domain/reviewed/texts.ts'
import { defineCommand } from '../define.ts'
import { writeReport } from '../draft/abilities.ts'
import { composedOf } from '../draft/composed.ts'
import { takeTurn } from '../draft/texts.ts'
import { refuse } from '../problems.ts'
import { readProgramme } from '../sql/package.ts'
import { keepReview } from './keep-review.ts'
import { movedIn, readingMark } from './reviews.ts'
import { toSettle } from './to-settle.ts'

const isRewritten = ({ tables }: ProgrammePackage, key: string): boolean =>
  tables.sentence_overrides.some(({ sentence }) => textKey({ kind: 'sentence', id: sentence }) === key)

/**
 * Says of a text whose ground has moved that it was read again and holds; a rewritten sentence that is to be settled is settled, which says that too.
 * Of one that its reader can neither keep nor rewrite yet their word is taken.
 */
export const confirmText = defineCommand({
  ...textConfirm,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: writeReport,
  run: async ({ tx, actor, input, subject: { programmeId }, now }) => {
    await takeTurn(tx, programmeId)
    const source = await readProgramme(tx, { programmeId, now })
    if (isRewritten(source, input.text)) {
      const open = toSettle(await composedOf(tx, { programmeId, now, actor })).get(input.text)
      if (open && !open.countsClosed) refuse('review.unsettled')
    }
    const moved = movedIn(source).find(({ text }) => textKey(text) === input.text) ?? refuseAny('record.not-found')
    if (readingMark(source, moved) !== input.standsOn) refuse('review.moved')
    await keepReview(tx, { programmeId, source }, moved)
    return { text: input.text }
  },
  audit: (_, { input }) => ({ subject: input.text, fields: ['review'] }),
})
