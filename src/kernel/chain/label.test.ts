import { expect, it } from 'vitest'
import type { Reader } from '../db/handles.ts'
import { describesKind } from './kind.ts'
import { labelled } from './label.ts'

const parts = describesKind('part', async (_db, _programme, ids) => ids.map((id) => ({ id, es: id, en: id, order: id })))
const plain = describesKind('plain', async (_db, _programme, ids) => ids.map((id) => ({ id, es: id, en: id })))

it('puts records of a kind that has an order into it, numbers by their value, and leaves all others and the first where they were', async () => {
  const records = ['part 9', 'part 0.10', 'plain z', 'part 0.9', 'plain a', 'part 0.2'].map((record) => {
    const [kind = '', id = ''] = record.split(' ')
    return { kind, id }
  })
  const found = await labelled({} as Reader<unknown>, [parts, plain], { programmeId: 'one', records })
  expect(found.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['part 9', 'part 0.2', 'plain z', 'part 0.9', 'plain a', 'part 0.10'])
})
