import { describe, expect, it } from 'vitest'
import { SentIds } from './sent-ids.ts'

describe('the id of what is sent', () => {
  it('is the same until it is known what became of it, and another for the same again', () => {
    const ids = new SentIds()
    const first = ids.begin('one')
    first.lost()
    const again = ids.begin('one')
    expect(again.id).toBe(first.id)
    again.settled()
    expect(ids.begin('one').id).not.toBe(first.id)
  })
  it('is kept while another is sent and answered', () => {
    const ids = new SentIds()
    const first = ids.begin('one')
    first.lost()
    const other = ids.begin('other')
    expect(other.id).not.toBe(first.id)
    other.settled()
    expect(ids.begin('one').id).toBe(first.id)
  })
  it('goes with what is done after it, but for one that is on its way', () => {
    const ids = new SentIds()
    const [lost, onItsWay, other] = [ids.begin('lost'), ids.begin('on its way'), ids.begin('other')]
    lost.lost()
    other.settled()
    other.overtakes()
    expect(ids.begin('lost').id).not.toBe(lost.id)
    expect(ids.begin('on its way').id).toBe(onItsWay.id)
  })
  it('stays with what was lost and is on its way again while another is done', () => {
    const ids = new SentIds()
    const [first, other] = [ids.begin('again'), ids.begin('other')]
    first.lost()
    const again = ids.begin('again')
    other.settled()
    other.overtakes()
    again.lost()
    expect(ids.begin('again').id).toBe(first.id)
  })
  it('goes with what is done after one that was lost and then refused', () => {
    const ids = new SentIds()
    const [first, other] = [ids.begin('one'), ids.begin('other')]
    first.lost()
    ids.begin('one').refused()
    other.settled()
    other.overtakes()
    expect(ids.begin('one').id).not.toBe(first.id)
  })
  it('stays while a second of the same is on its way, whatever is said of the first', () => {
    for (const said of ['lost', 'refused', 'settled'] as const) {
      const ids = new SentIds()
      const first = ids.begin('one')
      expect(ids.begin('one').id).toBe(first.id)
      first[said]()
      if (said === 'settled') first.overtakes()
      expect(ids.begin('one').id, said).toBe(first.id)
    }
  })
  it('stays where the first of the same was done and the answer to the second was lost, and goes once that is known', () => {
    const ids = new SentIds()
    const [first, second] = [ids.begin('one'), ids.begin('one')]
    first.settled()
    first.overtakes()
    second.lost()
    const third = ids.begin('one')
    expect(third.id).toBe(first.id)
    third.settled()
    expect(ids.begin('one').id).not.toBe(first.id)
  })
  it('goes with the last answer where the same was done twice', () => {
    const ids = new SentIds()
    const [first, second] = [ids.begin('one'), ids.begin('one')]
    first.settled()
    second.settled()
    expect(ids.begin('one').id).not.toBe(first.id)
  })
  it('is another where something else is done between, and a late answer to what was done before says nothing of it', () => {
    for (const said of ['lost', 'refused', 'settled'] as const) {
      const ids = new SentIds()
      const [first, late, other] = [ids.begin('one'), ids.begin('one'), ids.begin('other')]
      first.settled()
      other.settled()
      other.overtakes()
      const anew = ids.begin('one')
      expect(anew.id, said).not.toBe(first.id)
      late[said]()
      expect(ids.begin('one').id, said).toBe(anew.id)
    }
  })
  it('goes once the second of the same is refused, too', () => {
    const ids = new SentIds()
    const [first, second] = [ids.begin('one'), ids.begin('one')]
    first.refused()
    second.refused()
    expect(ids.begin('one').id).not.toBe(first.id)
  })
  it('goes with a refusal, but where an answer was lost before it', () => {
    const ids = new SentIds()
    const [refused, lost] = [ids.begin('refused'), ids.begin('lost')]
    refused.refused()
    lost.lost()
    ids.begin('lost').refused()
    expect(ids.begin('refused').id).not.toBe(refused.id)
    expect(ids.begin('lost').id).toBe(lost.id)
  })
  it('stays where asking was given up, and goes once the same is done', async () => {
    const ids = new SentIds()
    const first = ids.begin('one')
    await expect(first.answered(Promise.reject(new Error('given up')))).rejects.toThrow('given up')
    const again = ids.begin('one')
    expect(again.id).toBe(first.id)
    expect(await again.answered(Promise.resolve('said'))).toBe('said')
    again.settled()
    expect(ids.begin('one').id).not.toBe(first.id)
  })
})
