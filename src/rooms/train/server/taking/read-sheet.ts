import { sheetRead, type SheetSeen } from '../../contract/sheet.ts'
import type { TestForm } from '../../contract/test-form.ts'
import { type Answer, signsOf } from '../../domain/answers/answer.ts'
import type { Sheet } from '../../domain/answers/read-sheet.ts'
import { defineCommand } from '../define.ts'
import { formOfTest, readFor } from './sheet-rules.ts'
import { testSeen } from './sql/tests.ts'
import { typeSheets } from './test-abilities.ts'

const answersOf = ({ form, answers }: Sheet, { forms, items }: TestForm): SheetSeen['answers'] => {
  const all = forms.forms.find(({ name }) => name === form)?.items ?? []
  return all.map((asked, at) => {
    const item = items.find(({ id }) => id === asked.item)
    const answer: Answer = answers.get(asked.item) ?? { kind: 'blank' }
    const chosen = answer.kind === 'chosen' ? answer.options : []
    const texts = chosen.flatMap((option) => {
      const found = item?.options.find((one) => one.id === option)
      return (asked.matches ? found?.match : found?.text) ?? []
    })
    return { number: at + 1, signs: signsOf(answer, asked), kind: answer.kind, texts }
  })
}

/** What a typed line says, in the words of the sheet: a slip of a line or a column is seen before it is kept. */
export const readTypedSheet = defineCommand({
  ...sheetRead,
  on: ({ tx, input }) => testSeen(tx, input),
  can: typeSheets,
  run: async ({ tx, actor, input: { line }, subject: test }) => {
    const content = await formOfTest(tx, actor, test)
    const { sheet, faults } = readFor(test, content, line)
    return {
      sheet: sheet?.code ?? null,
      form: sheet?.form ?? null,
      person: sheet?.person ?? null,
      answers: sheet ? answersOf(sheet, content) : [],
      faults: faults.map(({ column, code, value }) => ({ column, code, value })),
    }
  },
  audit: (_, { subject: { session, wave } }) => ({ subject: `${session}/${wave}`, fields: [] }),
})
