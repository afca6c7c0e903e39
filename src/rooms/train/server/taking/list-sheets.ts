import { mayDo } from '#kernel/access/ability.ts'
import { sheetList } from '../../contract/sheet.ts'
import { compareEntries, MOST_PER_THOUSAND, toTypeAgain } from '../../domain/answers/compare-entries.ts'
import { defineQuery } from '../define.ts'
import { formOfTest, readFor } from './sheet-rules.ts'
import { entriesOfTest, settledSheets } from './sql/sheets.ts'
import { testSeen } from './sql/tests.ts'
import { codeDifferences } from './typed-codes.ts'
import { typeSheets } from './test-abilities.ts'

/** Sheets that were typed, which a second person types again, and where two typists differ. */
export const listSheets = defineQuery({
  ...sheetList,
  on: ({ db, input }) => testSeen(db, input),
  can: typeSheets,
  run: async ({ db, actor, subject: test }) => {
    const [entries, content, settled] = [
      await entriesOfTest(db, test),
      await formOfTest(db, actor, test),
      await settledSheets(db, test.programmeId),
    ]
    const readings = (typed: number) =>
      entries.filter((entry) => entry.typed === typed).flatMap(({ line }) => readFor(test, content, line).sheet ?? [])
    const [first, second] = [readings(1), readings(2)]
    const { answers, disagreements, perThousand } = compareEntries(first, second, content.forms)
    const codeOf = await codeDifferences(db, actor, test)
    // What was settled of a code stands, and the other reading of it is gone.
    const codes = second.filter(({ code }) => !settled.has(code)).flatMap(({ code }) => codeOf(code).map((one) => ({ code, ...one })))
    const twice = new Set(second.map(({ code }) => code))
    const formOf = new Map(first.map(({ code, form }) => [code, form]))
    return {
      sheets: entries
        .filter(({ typed }) => typed === 1)
        .map(({ sheet, typedBy, typedAt }) => ({
          sheet,
          form: formOf.get(sheet) ?? '',
          typed: twice.has(sheet) ? 2 : 1,
          mine: typedBy === actor.id,
          typedAt,
        })),
      again: toTypeAgain(first).filter((code) => !twice.has(code)),
      disagreements: [...disagreements, ...codes].map(({ code, what, first: one, second: other }) => ({
        sheet: code,
        what,
        first: one,
        second: other,
        settled: settled.get(code) ?? null,
      })),
      answersTwice: answers,
      perThousand: perThousand ?? null,
      mostPerThousand: MOST_PER_THOUSAND,
      may: mayDo(actor, test, [typeSheets]),
    }
  },
  audit: 'none',
})
