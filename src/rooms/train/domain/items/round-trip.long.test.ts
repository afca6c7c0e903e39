import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#sheets/refusal.ts'
import { ItemBank, type Item } from '../../contract/item.ts'
import type { Said } from '../../contract/item-text.ts'
import { anyItems } from './any-item.fixture.ts'
import { FORMATS, type ItemFormat, readItems, writeItems } from './formats.ts'
import { pairLanguages } from './pair-languages.ts'
import type { Loss } from './reading.ts'

const bankOf = (items: readonly Item[]): ItemBank => ItemBank.parse({ schema: 'istmo/items/1', items: [...items] })

const back = (bytes: Uint8Array, format: ItemFormat, lang?: 'es' | 'en') => {
  const read = readItems(bytes, { file: `bank.${format}`, format, lang })
  if (isRefusal(read)) throw new Error(`${read.code} ${read.message.en}`)
  expect(read.faults).toEqual([])
  expect(read.losses).toEqual([])
  return read.items.map(({ item }) => item)
}

const NO_WORDS = { es: '', en: '' }

/** An item as it should come back: without what the list of losses names, and without anything else missing. */
const without = (item: Item, losses: readonly Loss[]): Item => {
  const lost = new Set(losses.filter((one) => one.item === item.id).map(({ what }) => what))
  const whys = new Set(losses.filter((one) => one.item === item.id && one.what === 'why').map(({ value }) => value))
  const { facts, ...rest } = item
  return {
    ...rest,
    ...(facts && !lost.has('facts') ? { facts } : {}),
    author: lost.has('author') ? null : item.author,
    reviewers: lost.has('reviewers') ? [] : item.reviewers,
    sources: lost.has('sources') ? [] : item.sources,
    options: item.options.map((option) => (whys.has(option.id) ? { ...option, why: NO_WORDS } : option)),
  }
}

const isGone = (item: Item, losses: readonly Loss[]): boolean =>
  losses.some((one) => one.item === item.id && (one.what === 'kind' || one.what === 'unfinished' || one.what === 'no-words'))

const expected = (items: readonly Item[], losses: readonly Loss[]): readonly Item[] =>
  items.filter((item) => !isGone(item, losses)).map((item) => without(item, losses))

/** The same in one language only; the words for true and false stand in no file and come back in both. */
const inOne = (item: Item, lang: 'es' | 'en'): Item => {
  const one = (said: Said): Said => ({ ...NO_WORDS, [lang]: said[lang] })
  const isTruth = item.kind === 'true-false' && item.options.every(({ text }) => ['True', 'False'].includes(text.en))
  return {
    ...item,
    stem: one(item.stem),
    ...(item.feedback ? { feedback: one(item.feedback) } : {}),
    options: item.options.map((option) => ({
      ...option,
      text: isTruth ? option.text : one(option.text),
      ...(option.match ? { match: one(option.match) } : {}),
      why: one(option.why),
    })),
  }
}

describe('what is written is read back equal, but for what is listed', () => {
  it.each(FORMATS)('as %s, in both languages', (format) => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { bytes, losses, written } = writeItems(bankOf(items), format, undefined)
        const wanted = expected(items, losses)
        expect(written).toBe(wanted.length)
        if (written > 0) expect(back(bytes, format)).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
  })

  it.each(['gift', 'xml'] as const)('as %s, in one language, and whole again by its pair', (format) => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const [es, en] = (['es', 'en'] as const).map((lang) => ({ lang, ...writeItems(bankOf(items), format, lang) }))
        const wanted = expected(items, es!.losses)
        if (wanted.length === 0) return
        const read = [es!, en!].map(({ bytes, lang }) => back(bytes, format, lang))
        expect(read[0]).toEqual(wanted.map((item) => inOne(item, 'es')))
        expect(read[1]).toEqual(wanted.map((item) => inOne(item, 'en')))
        expect(pairLanguages(read[0]!, read[1]!)).toEqual({ items: wanted, losses: [] })
      }),
      { numRuns: 60 },
    )
  })
})
