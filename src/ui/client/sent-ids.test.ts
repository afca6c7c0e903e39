import { describe, expect, it } from 'vitest'
import { SentIds } from './sent-ids.ts'

describe('the id of what is sent', () => {
  it('is the same until it is known what became of it, and another for the same again', () => {
    const ids = new SentIds()
    const first = ids.idOf('one')
    ids.lost('one')
    expect(ids.idOf('one')).toBe(first)
    ids.settled('one')
    expect(ids.idOf('one')).not.toBe(first)
  })
  it('is kept while another is sent and answered', () => {
    const ids = new SentIds()
    const first = ids.idOf('one')
    ids.lost('one')
    expect(ids.idOf('other')).not.toBe(first)
    ids.settled('other')
    expect(ids.idOf('one')).toBe(first)
  })
  it('goes with what is done after it, but for one that is on its way', () => {
    const ids = new SentIds()
    const [lost, onItsWay] = [ids.idOf('lost'), ids.idOf('on its way')]
    ids.lost('lost')
    ids.settled('other')
    ids.overtaken()
    expect(ids.idOf('lost')).not.toBe(lost)
    expect(ids.idOf('on its way')).toBe(onItsWay)
  })
  it('stays with what was lost and is on its way again while another is done', () => {
    const ids = new SentIds()
    const again = ids.idOf('again')
    ids.lost('again')
    expect(ids.idOf('again')).toBe(again)
    ids.overtaken()
    ids.lost('again')
    expect(ids.idOf('again')).toBe(again)
  })
  it('goes with what is done after one that was lost and then refused', () => {
    const ids = new SentIds()
    const first = ids.idOf('one')
    ids.lost('one')
    ids.idOf('one')
    ids.refused('one')
    ids.overtaken()
    expect(ids.idOf('one')).not.toBe(first)
  })
  it('stays while a second of the same is on its way, whatever is said of the first', () => {
    for (const said of ['lost', 'refused'] as const) {
      const ids = new SentIds()
      const first = ids.idOf('one')
      expect(ids.idOf('one')).toBe(first)
      ids[said]('one')
      ids.overtaken()
      expect(ids.idOf('one'), said).toBe(first)
    }
  })
  it('goes once the second of the same is refused, too', () => {
    const ids = new SentIds()
    const first = ids.idOf('one')
    ids.idOf('one')
    ids.refused('one')
    ids.refused('one')
    expect(ids.idOf('one')).not.toBe(first)
  })
  it('goes with a refusal, but where an answer was lost before it', () => {
    const ids = new SentIds()
    const [refused, lost] = [ids.idOf('refused'), ids.idOf('lost')]
    ids.lost('lost')
    expect(ids.idOf('lost')).toBe(lost)
    for (const sign of ['refused', 'lost']) ids.refused(sign)
    expect(ids.idOf('refused')).not.toBe(refused)
    expect(ids.idOf('lost')).toBe(lost)
  })
})
