import { Item } from '../../src/rooms/train/contract/item.ts'
import { readGift } from '../../src/rooms/train/domain/items/gift/read-gift.ts'
import { writeGift } from '../../src/rooms/train/domain/items/gift/write-gift.ts'

export type GiftTimes = { readonly bytes: number; readonly ms: number }

const both = (text: string) => ({
  es: `${text}, según el art. 3: ¿qué falta saber?`,
  en: `${text}, under art. 3: what is still to be learnt?`,
})

const itemOf = (n: number): Item =>
  Item.parse({
    id: `I-${n}`,
    version: 1,
    kind: n % 5 === 0 ? 'multiple' : 'single',
    outcome: `M${1 + (n % 4)}.O1`,
    bloom: 'apply',
    pool: 'test',
    state: 'draft',
    stem: both(`Caso ${n}, en el 50% de los viajes`),
    options: ['a', 'b', 'c', 'd'].map((id, at) => ({
      id,
      text: both(`Opción ${id} (${n})`),
      ...(at === n % 4 ? { correct: true } : {}),
      why: both(`Razón de ${id}`),
    })),
    sources: [],
    author: null,
    reviewers: [],
  })

/** A GIFT file of so many questions in one language, read into items: the fastest of three. */
export const giftTimes = (questions: number): GiftTimes => {
  const items = Array.from({ length: questions }, (_, at) => itemOf(at + 1))
  const { bytes } = writeGift({ items }, 'es')
  let ms = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now()
    const read = readGift(bytes, { lang: 'es' })
    ms = Math.min(ms, performance.now() - started)
    if (!('items' in read) || read.items.length !== questions) throw new Error('not every question was read')
  }
  return { bytes: bytes.length, ms }
}
