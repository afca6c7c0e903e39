import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Amiss, readableEnd, sentenceOf, tellAmissTo } from './amiss.ts'
import { translator } from './translate.ts'

const strict = (amiss: Amiss): never => {
  throw new Error(sentenceOf(amiss))
}
const catalogues = {
  es: { 'a.plant.only-es': 'Solo {n, number}', 'a.plant.given': 'Hola, {who}' },
  en: { 'a.plant.given': 'Hello, {who}' },
}

describe('a message that is missing', () => {
  let told: Amiss[] = []
  beforeEach(() => {
    told = []
    tellAmissTo((amiss) => void told.push(amiss))
  })
  afterEach(() => tellAmissTo(strict))

  it('stops no page: the other language speaks for it, in its own form of numbers', () => {
    expect(translator('en', catalogues)('a.plant.only-es', { n: 1250 })).toBe('Solo 1,250')
    expect(told).toEqual([{ what: 'message', lang: 'en', key: 'a.plant.only-es' }])
  })

  it('of neither language is the end of its key, told once', () => {
    const t = translator('es', catalogues)
    expect([t('a.plant.no-such-word'), t('a.plant.no-such-word')]).toEqual(['No such word', 'No such word'])
    expect(told).toEqual([{ what: 'message', lang: 'es', key: 'a.plant.no-such-word' }])
  })

  it('or lacks a value of its own stops none either', () => {
    expect(translator('es', catalogues)('a.plant.given')).toBe('Given')
    expect(told).toEqual([{ what: 'value', lang: 'es', key: 'a.plant.given' }])
  })

  it('that comes later is said when it is there', () => {
    const es: Record<string, string> = {}
    const t = translator('es', { es, en: {} })
    expect(t('a.plant.later')).toBe('Later')
    es['a.plant.later'] = 'Ya está'
    expect(t('a.plant.later')).toBe('Ya está')
  })
})

it('under test a missing message fails whatever asks for it, each time', () => {
  const t = translator('en', catalogues)
  for (const _ of [1, 2]) expect(() => t('a.plant.nowhere')).toThrow('no en message for a.plant.nowhere')
  const asks = translator('en', { es: {}, en: { 'a.plant.asks': 'Of {what}' } })
  expect(() => asks('a.plant.asks')).toThrow('a value is missing in the en message a.plant.asks')
})

it.for([
  ['cases.plan.fault.no-end', 'No end'],
  ['cases.group.row.someOther', 'Some other'],
  ['x', 'X'],
  ['report.part.', 'Part'],
  ['', ''],
] as const)('the key %s ends readably: %s', ([key, end]) => expect(readableEnd(key)).toBe(end))
