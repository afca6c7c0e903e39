import { programmeSeen } from '#programme/port'
import { refuse as refuseAny } from '#kernel/problem/kernel-problems.ts'
import { sentenceRestore } from '../../contract/operations.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { dropReview } from '../reviewed/keep-review.ts'
import { seen } from '../tables.ts'
import { writeReport, writesAs } from './abilities.ts'
import { addVersion, sentencePlace, takeTurn, versionOf } from './texts.ts'

/** Also for a rewritten sentence that the report no longer says. */
export const restoreSentence = defineCommand({
  ...sentenceRestore,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: writeReport,
  run: async ({ tx, actor, input, subject: { programmeId }, now }) => {
    await takeTurn(tx, programmeId)
    const place = sentencePlace(input.sentence)
    const version = await versionOf(tx, programmeId, place)
    const there = await seen(tx, 'sentence_override')
      .select(['text_es as es', 'text_en as en', 'generated_es', 'generated_en', 'inputs'])
      .where('programme_id', '=', programmeId)
      .where('sentence', '=', input.sentence)
      .executeTakeFirst()
    if (version !== input.version)
      refuse('text.changed', {
        version,
        written: { es: there?.es ?? null, en: there?.en ?? null },
        generated: { es: there?.generated_es ?? null, en: there?.generated_en ?? null },
        inputs: there?.inputs ?? null,
      })
    if (!there) return refuseAny('record.not-found')
    await tx.deleteFrom('sentence_override').where('programme_id', '=', programmeId).where('sentence', '=', input.sentence).execute()
    await dropReview(tx, programmeId, { kind: 'sentence', id: input.sentence })
    const text = { es: null, en: null, note: null, written_by: writesAs(actor, programmeId), written_at: now }
    await addVersion(tx, { programme_id: programmeId, place, version: version + 1, ...text })
    return { version: version + 1 }
  },
  audit: (_, { input }) => ({ subject: sentencePlace(input.sentence), fields: ['es', 'en'] }),
})
