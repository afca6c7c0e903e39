import { masked } from './blocks.ts'

/** One answer of a question as it stands: its sign, its weight in percent, and its texts with their places in the body. */
export type GiftAnswer = {
  readonly sign: '=' | '~'
  readonly at: number
  readonly weight: number | undefined
  readonly text: string
  readonly why: string
  /** Of a pair: what follows `->`. */
  readonly match: string | undefined
}

export type GiftAnswers = {
  readonly answers: readonly GiftAnswer[]
  /** What stands before the first sign. */
  readonly before: string
}

/** A weight counts only right after the sign: elsewhere `%` is text ("el 50% de los casos"). */
const WEIGHT = /^\s*%(-?\d{1,3}(?:[.,]\d{1,7})?)%/

/** Where feedback begins: at the first `#` that an answer stands before. */
const hashOf = (mask: string): number => {
  const first = mask.search(/\S/)
  if (first < 0 || mask[first] !== '#') return mask.indexOf('#')
  const named = /[^#]/.exec(mask.slice(first))
  return named ? mask.indexOf('#', first + named.index) : -1
}

const answerAt = (body: string, mask: string, [from, to]: readonly [number, number], isPair: boolean): GiftAnswer => {
  const sign = body[from] === '=' ? '=' : '~'
  const weighed = WEIGHT.exec(body.slice(from + 1, to))
  const start = from + 1 + (weighed?.[0].length ?? 0)
  const [raw, veiled] = [body.slice(start, to), mask.slice(start, to)]
  const cut = isPair ? veiled.indexOf('->') : hashOf(veiled)
  const [text, rest] = cut < 0 ? [raw, undefined] : [raw.slice(0, cut), raw.slice(cut + (isPair ? 2 : 1))]
  return {
    sign,
    at: from,
    weight: weighed ? Number(weighed[1]!.replace(',', '.')) : undefined,
    text,
    why: isPair ? '' : (rest ?? ''),
    match: isPair ? rest : undefined,
  }
}

/** The answers of a body, without what stands before the first sign. @param isPair whether `->` joins two sides */
export const answersIn = (body: string, isPair: boolean): GiftAnswers => {
  const mask = masked(body)
  const signs = [...mask.matchAll(/[=~]/g)].map(({ index }) => index)
  return {
    before: body.slice(0, signs[0] ?? body.length).trim(),
    answers: signs.map((from, at) => answerAt(body, mask, [from, signs[at + 1] ?? body.length], isPair)),
  }
}
