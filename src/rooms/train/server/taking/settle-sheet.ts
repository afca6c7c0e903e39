import { asTheHouse } from '#kernel/access/context.ts'
import { sheetSettle } from '../../contract/sheet.ts'
import { compareEntries } from '../../domain/answers/compare-entries.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { saidOn } from './said-on.ts'
import { formOfTest, readFor } from './sheet-rules.ts'
import { isLate, keepAnswers } from './sql/attempts.ts'
import { addSettled, entriesOfSheet, renameSheet } from './sql/sheets.ts'
import { testSeen } from './sql/tests.ts'
import { typeSheets } from './test-abilities.ts'

/** Where the second reading is right it stands after the first, whose answers stay as they were kept; it is as late as the sheet was, whenever the paper is asked. */
export const settleSheet = defineCommand({
  ...sheetSettle,
  on: ({ tx, input }) => testSeen(tx, input),
  can: typeSheets,
  run: async ({ tx, actor, input: { sheet: code, used }, subject: test, now }) => {
    const { programmeId, country } = test
    const [first, second] = await entriesOfSheet(tx, programmeId, code)
    const content = await formOfTest(tx, actor, test)
    const [one, other] = [first, second].map((entry) => entry && readFor(test, content, entry.line).sheet)
    if (!one || !other || compareEntries([one], [other], content.forms).disagreements.length === 0) return refuse('sheet.nothing-to-settle')
    await addSettled(tx, { programme_id: programmeId, sheet: code, country, used, settled_by: actor.id, settled_at: now })
    if (used === 2)
      await asTheHouse(tx, actor, async () => {
        const place = { programme_id: programmeId, country, late: await isLate(tx, programmeId, code), now, reading: 2 as const }
        await keepAnswers(tx, saidOn(other, content.forms, place))
        await renameSheet(tx, { programmeId, sheet: code, pseudonym: other.person })
      })
    return { sheet: code, used }
  },
  audit: ({ sheet }) => ({ subject: sheet, fields: ['answers'] }),
})
