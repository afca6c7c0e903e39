import { erratumNote } from '../../contract/impact-operations.ts'
import { refuse as refuseAny } from '#kernel/problem/kernel-problems.ts'
import { defineCommand } from '../define.ts'
import { takeTestsTurn } from '../taking/sql/tests.ts'
import { publishImpact } from './abilities.ts'
import { addErratum, editionSeen, errataSeen } from './sql/results.ts'
import { studySeen } from './sql/studies.ts'

export const noteErratum = defineCommand({
  ...erratumNote,
  on: ({ tx, input }) => studySeen(tx, input),
  can: publishImpact,
  run: async ({ tx, actor, input: { programmeId, study, edition, text }, now }) => {
    await takeTestsTurn(tx, programmeId)
    if (!(await editionSeen(tx, { programmeId, study, edition }))) refuseAny('record.not-found')
    const number = (await errataSeen(tx, { programmeId, study })).filter((one) => one.edition === edition).length + 1
    const row = { programme_id: programmeId, study, edition, number, text_es: text.es, text_en: text.en, noted_by: actor.id, noted_at: now }
    await addErratum(tx, row)
    return { edition, number, text }
  },
  audit: ({ edition, number }, { input: { study } }) => ({ subject: `${study}/${edition}/${number}`, fields: ['erratum'] }),
})
