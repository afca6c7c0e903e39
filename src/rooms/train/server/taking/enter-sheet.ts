import { asTheHouse } from '#kernel/access/context.ts'
import type { Handle } from '#kernel/db/handles.ts'
import type { FormSet } from '../../contract/forms.ts'
import { sheetEnter } from '../../contract/sheet.ts'
import { compareEntries } from '../../domain/answers/compare-entries.ts'
import type { Sheet } from '../../domain/answers/read-sheet.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { PAPER, saidOn } from './said-on.ts'
import { formOfTest, readFor } from './sheet-rules.ts'
import { keepAnswers, keepAttempt, keepCode } from './sql/attempts.ts'
import { addEntry, entriesOfSheet, isEnrolled } from './sql/sheets.ts'
import { type TestSeen, testSeen } from './sql/tests.ts'
import { codeDifferences } from './typed-codes.ts'
import { typeSheets } from './test-abilities.ts'

type Kept = { readonly sheet: Sheet; readonly forms: FormSet; readonly now: string }

/** A sheet is a try that came on paper: its code is its name, and its places are its sequence. */
const keepSheet = async (handle: Handle, test: TestSeen, { sheet, forms, now }: Kept): Promise<void> => {
  const { programmeId: programme_id, session, wave, country } = test
  const at = { programme_id, session, wave, country }
  const { code: id, form, person: pseudonym } = sheet
  await keepAttempt(handle, {
    ...at,
    id,
    device: PAPER,
    test: test.form,
    form,
    pseudonym,
    source: 'paper',
    link: null,
    finished: true,
    received_at: now,
    same_as: null,
  })
  await keepAnswers(handle, saidOn(sheet, forms, { ...at, late: test.closedAt !== null, now, reading: 1 }))
}

export const enterSheet = defineCommand({
  ...sheetEnter,
  on: ({ tx, input }) => testSeen(tx, input),
  can: typeSheets,
  run: async ({ tx, actor, input: { line, code }, subject: test, now }) => {
    const { programmeId, session, wave, country } = test
    if (test.state === 'planned') refuse('test.not-open')
    const content = await formOfTest(tx, actor, test)
    const { sheet, faults } = readFor(test, content, line)
    if (!sheet) {
      const [{ column, code: why, value } = { column: 1, code: 'no-head', value: '' }] = faults
      return refuse('sheet.faulty', { n: faults.length, column, code: why, value })
    }
    if (sheet.person !== null && !(await isEnrolled(tx, { programmeId, session, pseudonym: sheet.person }))) refuse('sheet.not-enrolled')
    const [first, second] = await entriesOfSheet(tx, programmeId, sheet.code)
    if (first && (first.session !== session || first.wave !== wave)) refuse('answers.other-test')
    if (second || first?.typedBy === actor.id) refuse('sheet.typed')
    const typed = first ? 2 : 1
    await addEntry(tx, {
      programme_id: programmeId,
      sheet: sheet.code,
      typed,
      session,
      wave,
      country,
      line,
      typed_by: actor.id,
      typed_at: now,
    })
    await asTheHouse(tx, actor, async () => {
      if (!first) await keepSheet(tx, test, { sheet, forms: content.forms, now })
      const own = { programme_id: programmeId, session, wave, country, attempt: sheet.code, device: PAPER, reading: typed } as const
      if (sheet.person === null && code) await keepCode(tx, { ...own, ...code })
    })
    const before = first && readFor(test, content, first.line).sheet
    if (!before) return { sheet: sheet.code, typed, disagreements: 0 }
    const differing = (await codeDifferences(tx, actor, test))(sheet.code)
    const { disagreements } = compareEntries([before], [sheet], content.forms)
    return { sheet: sheet.code, typed, disagreements: disagreements.length + differing.length }
  },
  audit: ({ sheet }) => ({ subject: sheet, fields: ['answers'] }),
})
