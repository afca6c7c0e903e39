import { asTheHouse } from '#kernel/access/context.ts'
import type { Handle } from '#kernel/db/handles.ts'
import type { FormSet } from '../../contract/forms.ts'
import type { SelfCode } from '../../contract/self-code.ts'
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
import { typeSheets } from './test-abilities.ts'

type Kept = { readonly sheet: Sheet; readonly forms: FormSet; readonly code: SelfCode | null; readonly now: string }

/** A sheet is a try that came on paper: its code is its name, and its places are its sequence. */
const keepSheet = async (handle: Handle, test: TestSeen, { sheet, forms, code, now }: Kept): Promise<void> => {
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
  if (pseudonym === null && code) await keepCode(handle, { ...at, attempt: id, device: PAPER, ...code })
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
    if (!first) await asTheHouse(tx, actor, () => keepSheet(tx, test, { sheet, forms: content.forms, code, now }))
    const before = first && readFor(test, content, first.line).sheet
    return { sheet: sheet.code, typed, disagreements: before ? compareEntries([before], [sheet], content.forms).disagreements.length : 0 }
  },
  audit: ({ sheet }) => ({ subject: sheet, fields: ['answers'] }),
})
