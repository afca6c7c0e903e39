import fc from 'fast-check'
import { parse } from 'gift-pegjs'
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#sheets/refusal.ts'
import { anyItems } from '../any-item.fixture.ts'
import { readGift } from './read-gift.ts'
import { writeGift } from './write-gift.ts'

/**
 * Questions that are written as strictly as gift-pegjs asks (MIT, a reader of its own): what it understands of them is what we do. It reads
 * no text that is not escaped, so that what people write stands in the other test.
 */
const STRICT = [
  '¿Quién decide? {=La víctima ~El fiscal ~El juez}',
  '::Consentimiento::El consentimiento vale si medió engaño. {FALSE#No vale.#Así es.}',
  'La trata exige {~una frontera =un fin de explotación ~un pago} siempre.',
  '::Tres::Son elementos de la trata {\n\t~%50%el acto#Sí.\n\t~%50%el fin#También.\n\t~%-50%la frontera#No.\n}',
  'Relacione. {\n=trata -> explotación\n=tráfico ilícito -> cruce\n=ambos -> un mismo viaje\n}',
  'Con signos {=\\=2 ~\\{3\\} ~4\\: cuatro}',
  'Para todos {=sí#bien ~no#mal ####Vea el art. 3.}',
  '[html]<p>¿Basta el traslado?</p> {~sí =no}',
]

type Told = {
  readonly title: string | null
  readonly right: readonly (string | boolean)[]
  readonly wrong: readonly string[]
  readonly pairs: readonly string[]
}

const theirs = (text: string): Told => {
  const [question] = parse(text) as unknown as readonly Record<string, unknown>[]
  const choices = (question!['choices'] ?? []) as readonly { isCorrect: boolean; weight: number | null; text: { text: string } }[]
  const pairs = (question!['matchPairs'] ?? []) as readonly { subquestion: { text: string }; subanswer: string }[]
  const isRight = (choice: (typeof choices)[number]) => choice.isCorrect || (choice.weight ?? 0) > 0
  const truth = question!['type'] === 'TF' ? [question!['isTrue'] as boolean] : []
  return {
    title: question!['title'] as string | null,
    right: [...truth, ...choices.filter(isRight).map((choice) => choice.text.text)],
    wrong: choices.filter((choice) => !isRight(choice)).map((choice) => choice.text.text),
    pairs: pairs.map(({ subquestion, subanswer }) => `${subquestion.text} → ${subanswer}`),
  }
}

const ours = (text: string): Told => {
  const read = readGift(new TextEncoder().encode(text), { lang: 'es' })
  if (isRefusal(read)) throw new Error(read.code)
  const item = read.items[0]!.item
  const isTruth = item.kind === 'true-false'
  const told = item.options.filter(({ match }) => !match && !isTruth)
  return {
    title: read.losses.find(({ what }) => what === 'title')?.value ?? (item.id.startsWith('Q-') ? null : item.id),
    right: [
      ...(isTruth ? [item.options[0]!.correct === true] : []),
      ...told.filter(({ correct }) => correct).map(({ text: words }) => words.es),
    ],
    wrong: told.filter(({ correct }) => !correct).map(({ text: words }) => words.es),
    pairs: item.options.flatMap(({ text: words, match }) => (match ? [`${words.es} → ${match.es}`] : [])),
  }
}

describe('GIFT that is written strictly', () => {
  it.each(STRICT)('means the same to another reader: %s', (text) => expect(ours(text)).toEqual(theirs(text)))
})

describe('GIFT that we write', () => {
  it('is read by another reader: as many questions, with the same answers', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom('es', 'both'), (items, tongue) => {
        const { bytes, written } = writeGift({ items: [...items] }, tongue)
        if (written === 0) return
        const read = parse(new TextDecoder().decode(bytes)).filter(({ type }) => type !== 'Category')
        expect(read.map(({ title }) => title)).toEqual(items.filter(({ kind }) => kind !== 'ordering').map(({ id }) => id))
      }),
      { numRuns: 60 },
    )
  })
})
