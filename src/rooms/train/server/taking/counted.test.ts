import { describe, expect } from 'vitest'
import type { Writer } from '#kernel/db/handles.ts'
import { transaction } from '#kernel/db/transaction.ts'
import { type InHouse, inHouse } from '#test/house.ts'
import { ENGINES } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { FormSet } from '../../contract/forms.ts'
import type { SessionTests } from '../../contract/test.ts'
import { sheetCodes } from '../../domain/forms/sheet-code.ts'
import { at, forms, openTest, people, PERSONS, right, said, scored, seed, sent, TEST } from './taking.fixture.ts'

type As = InHouse['as']
const send = (as: As, token: string, more: object = {}) => as('nobody').post(at('answers.send'), sent(token, more))
const move = (as: As, to: string, version: number, wave = 'pre') =>
  as('facilitator-hn').post(at('test.move'), { ...TEST, wave, to, version })
const all = forms.forms[0]!.items.length

describe.each(ENGINES)('what counts of what was answered, on %s', (engine) => {
  const it = inHouse(engine, { rooms, people, seed })

  it('is a sheet as the paper has it, even where that was settled after the test was closed', async ({ as }) => {
    await openTest(as, 'pre')
    const [sheet = '', late = ''] = sheetCodes(forms, 'A', { first: 1, n: 2 })
    const answers = right(forms, 'A')
    const type = (who: string, code: string, letters: (index: number) => string, person = PERSONS[0]) => {
      const line = [code, 'pre', person, ...answers.map((_, index) => `${index + 1}${letters(index)}`)].join(' ')
      return as(who).post(at('sheet.enter'), { ...TEST, line })
    }
    const settle = (code: string) => as('facilitator-hn').post(at('sheet.settle'), { ...TEST, sheet: code, used: 2 })
    await type('facilitator-hn', sheet, () => 'n')
    await type('second-hn', sheet, (index) => answers[index]!.said)
    await move(as, 'closed', 2)
    expect(await settle(sheet)).toMatchObject({ status: 200 })
    expect(await scored(as)).toEqual([{ person: PERSONS[0], wave: 'pre', right: all }])
    // A sheet that came late itself stays late, whenever it is settled.
    await type('facilitator-hn', late, () => 'n', PERSONS[1])
    await move(as, 'open', 3)
    await type('second-hn', late, (index) => answers[index]!.said, PERSONS[1])
    await settle(late)
    expect((await scored(as)).map(({ person }) => person)).toEqual([PERSONS[0]])
  })
})
