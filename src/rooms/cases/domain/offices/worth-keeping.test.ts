import { describe, expect, it } from 'vitest'
import { NOW, PROGRAMME, signed, testOffice, texts } from '#seal/office/office.fixture.ts'
import { statementId } from '#seal/office/record.ts'
import { readSaid } from '#seal/office/said.ts'
import { vouchFor } from '#seal/office/vouch.ts'
import { withdraw } from '#seal/office/withdraw.ts'
import { UNCHECKED_AT_MOST, worthKeeping } from './worth-keeping.ts'

const honduras = await testOffice(51, 'HN')
const panama = await testOffice(52, 'PA')
const word = signed(honduras, panama)
const vouch = vouchFor(honduras.key, honduras.record, { officer: panama.record.from, since: NOW })
const back = withdraw(honduras.key, word, { why: 'La hoja se perdió', at: NOW })
/** Withdrawals of nothing, as a server invents them. */
const junk = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    ...back,
    of: n.toString(16).padStart(64, '0'),
  }))
const ids = (all: readonly object[]) => all.map(statementId)
const kept = async (here: readonly object[], came: readonly object[]) =>
  worthKeeping(await readSaid(texts(...here, ...came), PROGRAMME), { here: new Set(ids(here)), came: ids(came) })

describe('what a device keeps of what offices said', () => {
  it('is a withdrawal that holds with all it rests on, however much was invented before', async () => {
    const came = [honduras.record, panama.record, word, vouch, back]
    const { keep, drop } = await kept(junk(10_000), came)
    expect(new Set(keep)).toEqual(new Set(ids(came)))
    expect(drop).toHaveLength(10_000 - UNCHECKED_AT_MOST)
  })
  it('is little of what may yet hold, and nothing of what does not', async () => {
    const { keep, drop } = await kept([honduras.record], [...junk(UNCHECKED_AT_MOST + 5), { ...panama.record, name: 'Otra' }])
    expect([keep.length, drop]).toEqual([UNCHECKED_AT_MOST, []])
    expect(await kept([{ ...panama.record, name: 'Otra' }], [])).toEqual({ keep: [], drop: ids([{ ...panama.record, name: 'Otra' }]) })
  })
  it('is a withdrawal that holds also where the device is full of what holds', async () => {
    const all = [honduras.record, panama.record, word, vouch, back]
    const said = await readSaid(texts(...all), PROGRAMME)
    const here = new Set(Array.from({ length: 10_000 }, (_, n) => `${n}`))
    const full = { ...said, holds: new Set([...said.holds, ...here]) }
    expect(worthKeeping(full, { here, came: ids(all) })).toEqual({ keep: ids(all.filter((one) => one !== vouch)), drop: [] })
  })
  it('never leaves it again where it holds', async () => {
    const all = [honduras.record, panama.record, word, back]
    expect(await kept(all, [])).toEqual({ keep: [], drop: [] })
    expect(await kept(all, all)).toEqual({ keep: [], drop: [] })
  })
  it('keeps what waits for what it speaks of, and then holds it', async () => {
    const { keep } = await kept([], [back])
    expect(keep).toEqual(ids([back]))
    expect((await kept([back], [honduras.record, panama.record, word])).keep).toHaveLength(3)
  })
})
