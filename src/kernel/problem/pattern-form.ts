/** What a pattern asks for, as far as a person needs it: which characters and how many of them, or how it looks. */
export type PatternForm =
  | { readonly how: 'characters'; readonly kinds: readonly Kind[]; readonly start: Start; readonly least: number; readonly most: number }
  | { readonly how: 'example'; readonly example: string }
  | { readonly how: 'other' }

type Kind = 'upper' | 'lower' | 'digit' | 'hex' | 'hyphen' | 'underscore'
/** What it begins with, where that is narrower than the rest. */
type Start = 'any' | 'letter' | 'either'

/** Digits of which six are letters: neither the digits alone nor the whole alphabet. */
const HEX = '0-9a-f'
/** In the order in which they are named. */
const KINDS: readonly (readonly [Kind, string])[] = [
  ['upper', 'A-Z'],
  ['lower', 'a-z'],
  ['digit', '0-9'],
  ['hex', HEX],
  ['hyphen', '-'],
  ['underscore', '_'],
]
const ONLY_CLASSES = /^(?:\[[^\]]+\](?:\{\d+(?:,\d+)?\})?)+$/
const PIECE = /\[([^\]]+)\](?:\{(\d+)(?:,(\d+))?\})?/g
/** A group with no other inside: of its alternatives the first, and whether it may be left out. */
const GROUP = /\((?:\?:)?([^()|?]*)(?:\|[^()]*)?\)(\?)?/
/** What a code is written with; anything else left over is a sign of the pattern and not of the code. */
const CODE = /^[A-Za-z0-9:_-]+$/
const SAMPLES: Readonly<Record<Kind, string>> = { upper: 'A', lower: 'a', digit: '1', hex: 'a', hyphen: '-', underscore: '_' }
const YEAR = 4

const kindsOf = (inside: string): readonly Kind[] => {
  if (inside === HEX) return ['hex']
  const hyphen = inside.endsWith('-')
  return KINDS.filter(([kind, range]) => (kind === 'hyphen' ? hyphen : inside.includes(range))).map(([kind]) => kind)
}

const startOf = (first: readonly Kind[], all: readonly Kind[]): Start => {
  if (first.length === all.length) return 'any'
  return first.includes('digit') ? 'either' : 'letter'
}

const charactersOf = (inner: string): PatternForm => {
  const pieces = [...inner.matchAll(PIECE)].map(([, inside = '', from = '1', to = from]) => ({
    kinds: kindsOf(inside),
    least: Number(from),
    most: Number(to),
  }))
  const kinds = KINDS.map(([kind]) => kind).filter((kind) => pieces.some((piece) => piece.kinds.includes(kind)))
  const sum = (of: 'least' | 'most') => pieces.reduce((total, piece) => total + piece[of], 0)
  return { how: 'characters', kinds, start: startOf(pieces[0]?.kinds ?? [], kinds), least: sum('least'), most: sum('most') }
}

/** Four digits are a year wherever they are asked for; any other number is the first one. */
const digits = (n: number): string => (n === YEAR ? '2024' : '1'.padStart(n, '0'))

const exampleOf = (inner: string): string => {
  let plain = inner
  while (GROUP.test(plain)) plain = plain.replace(GROUP, (_, first: string, optional?: string) => (optional ? '' : first))
  return plain
    .replaceAll(/\\d(?:\{(\d+)\})?/g, (_, n = '1') => digits(Number(n)))
    .replaceAll(PIECE, (_, inside: string, n = '1') => SAMPLES[kindsOf(inside)[0] ?? 'lower'].repeat(Number(n)))
}

/**
 * @param pattern as it is written, with or without its slashes
 * @returns `other` where it is of a make that this does not know: no example is given that the pattern itself would not take
 */
export const patternForm = (pattern: string): PatternForm => {
  const inner = /^\/?\^(.*)\$\/?$/.exec(pattern)?.[1]
  if (inner === undefined) return { how: 'other' }
  if (ONLY_CLASSES.test(inner)) return charactersOf(inner)
  const example = exampleOf(inner)
  return CODE.test(example) && new RegExp(`^${inner}$`).test(example) ? { how: 'example', example } : { how: 'other' }
}
