import type { Actor } from '#kernel/access/actor.ts'
import { asTheHouse } from '#kernel/access/context.ts'
import type { Handle } from '#kernel/db/handles.ts'
import type { TestForm } from '../../contract/test-form.ts'
import { WAVES } from '../../contract/wave.ts'
import { readSheet, type Sheet, type SheetRules } from '../../domain/answers/read-sheet.ts'
import type { SheetFault } from '../../domain/answers/sheet-fault.ts'
import { testFormsSeen } from './sql/test-forms.ts'
import type { TestSeen } from './sql/tests.ts'

/** Forms of a test, whoever types: what they are told of it is what stands on the sheet before them. */
export const formOfTest = async (handle: Handle, actor: Actor, { programmeId, form }: TestSeen): Promise<TestForm> => {
  const found = await asTheHouse(handle, actor, () => testFormsSeen(handle, programmeId, [form]))
  const content = found.get(form)
  if (!content) throw new Error('a test without its forms')
  return content
}

const rulesOf = ({ forms, items }: TestForm): SheetRules => ({
  forms,
  kinds: new Map(items.map(({ id, kind }) => [id, kind])),
  waves: WAVES,
})

type SheetRead = { readonly sheet?: Sheet; readonly faults: readonly SheetFault[] }

/** A line as it is read for a test: the wave need not be named, and is that of the test where it is. */
export const readFor = (test: Pick<TestSeen, 'wave'>, content: TestForm, line: string): SheetRead => {
  const { sheet, faults } = readSheet(line, 1, { ...rulesOf(content), wave: test.wave })
  if (!sheet || sheet.wave === test.wave) return { ...(sheet && { sheet }), faults }
  const column = line.indexOf(sheet.wave, line.search(/\s/)) + 1
  return { faults: [{ line: 1, column, code: 'other-wave', value: sheet.wave }] }
}
