import canonicalize from 'canonicalize'
import type { z } from 'zod'
import { canonicalHash, seedLaw } from '#law/rules'
import { inputFaults } from '#kernel/problem/input-faults.ts'
import { programmeSeen } from '#programme/port'
import { FormSet } from '../../contract/forms.ts'
import { ItemBank } from '../../contract/item.ts'
import { testFormRecord } from '../../contract/test.ts'
import { checkItems } from '../../domain/items/check-items.ts'
import { packOf, testFormOf } from '../../domain/taking/test-form.ts'
import { defineCommand } from '../define.ts'
import { takeTurn } from '../sessions/sql/turn.ts'
import { stepsOf } from '../syllabus/sql/syllabus-steps.ts'
import { jsonIn } from './json-in.ts'
import { refuse } from '../problems.ts'
import { addTestForm, contentsOf } from './sql/test-forms.ts'
import { recordTestForms } from './test-abilities.ts'

const readAs = <Value>(schema: z.ZodType<Value>, file: 'forms' | 'items', bytes: Uint8Array): Value => {
  const read = schema.safeParse(jsonIn(bytes, file), { reportInput: true })
  return read.success ? read.data : refuse('test-form.unreadable', { file, at: inputFaults(read.error.issues)[0]?.path ?? '' })
}

/** Forms come with the bank that they were made of, sound; what they do not ask of it is not kept. */
export const recordTestForm = defineCommand({
  ...testFormRecord,
  on: ({ tx, input }) => programmeSeen(tx, input.programmeId),
  can: recordTestForms,
  run: async ({ tx, actor, input, now }) => {
    const [forms, bank] = [readAs(FormSet, 'forms', input.forms.bytes), readAs(ItemBank, 'items', input.items.bytes)]
    if (canonicalHash(bank) !== forms.bank.sha256) refuse('test-form.other-bank')
    const faults = checkItems(bank, seedLaw())
    if (faults.length > 0) refuse('test-form.unsound', { n: faults.length, item: faults[0]?.item ?? '' })
    const content = testFormOf(forms, bank)
    const [sha256, pack] = [canonicalHash(content), packOf(content)]
    // A version is not withdrawn while forms are being made for it, and none are made for one that was.
    await takeTurn(tx, input.programmeId)
    const syllabus = `${forms.syllabus.code} ${forms.syllabus.semver}`
    const last = (await stepsOf(tx, input.programmeId, forms.syllabus.sha256)).at(-1)
    if (last?.state === 'withdrawn') refuse('test-form.withdrawn', { syllabus })
    await addTestForm(tx, {
      programme_id: input.programmeId,
      sha256,
      content: canonicalize(content) ?? '',
      pack: JSON.stringify(pack),
      recorded_by: actor.id,
      recorded_at: now,
    })
    return {
      sha256,
      recordedAt: now,
      syllabus,
      version: forms.syllabus.sha256,
      ...contentsOf(pack),
    }
  },
  audit: ({ sha256 }) => ({ subject: sha256, fields: ['forms', 'items'] }),
})
