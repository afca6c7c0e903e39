import { asTheHouse } from '#kernel/access/context.ts'
import { sheetSettle } from '../../contract/sheet.ts'
import { compareEntries } from '../../domain/answers/compare-entries.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { PAPER, saidOn } from './said-on.ts'
import { formOfTest, readFor } from './sheet-rules.ts'
import { isLate, keepAnswers, settleCode } from './sql/attempts.ts'
import { addSettled, entriesOfSheet, renameSheet } from './sql/sheets.ts'
import { testSeen } from './sql/tests.ts'
import { codeDifferences } from './typed-codes.ts'
import { typeSheets } from './test-abilities.ts'

/** Where the second reading is right it stands after the first, whose answers stay as they were kept; it is as late as the sheet was, whenever the paper is asked. */
export const settleSheet = defineCommand({
  ...sheetSettle,
  on: ({ tx, input }) => testSeen(tx, input),
  can: typeSheets,
  run: async ({ tx, actor, input: { sheet: code, used }, subject: test, now }) => {
    const { programmeId, session, wave, country } = test
    const [first, second] = await entriesOfSheet(tx, programmeId, code)
    const content = await formOfTest(tx, actor, test)
    const [one, other] = [first, second].map((entry) => entry && readFor(test, content, entry.line).sheet)
    const differing = (await codeDifferences(tx, actor, test))(code)
    if (!one || !other || compareEntries([one], [other], content.forms).disagreements.length + differing.length === 0)
      return refuse('sheet.nothing-to-settle')
    await addSettled(tx, { programme_id: programmeId, sheet: code, country, used, settled_by: actor.id, settled_at: now })
    await asTheHouse(tx, actor, async () => {
      await settleCode(tx, { programme_id: programmeId, session, wave, attempt: code, device: PAPER }, used)
      if (used === 1) return
      const place = { programme_id: programmeId, country, late: await isLate(tx, programmeId, code), now, reading: 2 as const }
      await keepAnswers(tx, saidOn(other, content.forms, place))
      await renameSheet(tx, { programmeId, sheet: code, pseudonym: other.person })
    })
    return { sheet: code, used }
  },
  audit: ({ sheet }) => ({ subject: sheet, fields: ['answers'] }),
})
