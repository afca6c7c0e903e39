import type { Edition } from '../edition.ts'
import { parseToken } from '../tokens.ts'
import type { Move } from './moved.ts'

/** A move in the reader's language: what moved, what it was and what it is. Without either where it is not to be said or says nothing. */
export type SaidMove = {
  readonly label: string
  readonly record: { readonly kind: string; readonly id: string } | null
  readonly was: string | null
  readonly now: string | null
}

type Namer = (edition: Edition, code: string) => string

const nameIn =
  (table: 'conditions' | 'sectors' | 'themes'): Namer =>
  ({ source, words }, code) => {
    const row = (source.tables[table] as readonly { code: string; name_es: string; name_en: string }[]).find((one) => one.code === code)
    return row ? words.of(row, 'name') : code
  }

const asWritten: Namer = (_, code) => code
const countryName: Namer = ({ words }, code) => words.country(code)
const quadrantName: Namer = ({ t }, code) => (/^[SWOT]$/.test(code) ? t(`report.quadrant.${code}`) : code)
const PARTS = new Set(['conclusion', 'corroboration'])

/** Where a statement was said, or what a claim or recommendation is of: each word by what it can be. */
const placeWord: Namer = (edition, word) => {
  if (/^\d+$/.test(word)) return edition.t('report.review.round', { round: word })
  if (/^[A-Z]{2,3}$/.test(word)) return countryName(edition, word)
  return PARTS.has(word) ? edition.t(`report.review.part-${word}`) : nameIn('sectors')(edition, word)
}

const FILTERS: Readonly<Record<string, Namer>> = {
  round: ({ t }, round) => t('report.review.round', { round }),
  country: countryName,
  quadrant: quadrantName,
  condition: nameIn('conditions'),
  condition7: nameIn('conditions'),
  sector: nameIn('sectors'),
  theme: nameIn('themes'),
  stance: ({ t }, stance) => t('report.review.stance', { stance }),
}

/** Values of a property of a record; one that is only a mark of a wording is not said. */
const PROPERTIES: Readonly<Record<string, Namer | null>> = {
  said: placeWord,
  quadrant: quadrantName,
  condition: nameIn('conditions'),
  themes: nameIn('themes'),
  gaps: asWritten,
  stance: ({ t }, stance) => t('report.review.stance', { stance }),
  wording: null,
}

const kindOf = ({ assessment }: Edition, code: string): string => {
  const subject = assessment.subject.get(code)
  if (subject) return subject.kind
  if (assessment.findings.has(code)) return 'finding'
  return assessment.gaps.has(code) ? 'gap' : 'recommendation'
}

const named = (edition: Edition, namer: Namer, value: string | null): string | null => {
  if (value === null) return null
  const words = value.split(' ').filter(Boolean)
  return words.length === 0 ? edition.t('report.review.none') : words.map((word) => namer(edition, word)).join(', ')
}

const recordMove = (edition: Edition, { mark, was, now }: Move): SaidMove => {
  const [of = '', property] = mark.slice(1).split(' ')
  if (property === undefined)
    return {
      label: of,
      record: now === null ? null : { kind: kindOf(edition, of), id: of },
      was: null,
      now: edition.t(`report.review.${now === null ? 'gone' : 'came'}`),
    }
  const namer = PROPERTIES[property] ?? null
  const said = (value: string | null) => (namer === null ? null : named(edition, namer, value))
  const label = edition.t('report.review.property', { of, property: edition.t(`report.review.property-${property}`) })
  const wording = namer === null ? edition.t('report.review.reworded') : null
  return { label, record: { kind: kindOf(edition, of), id: of }, was: said(was), now: wording ?? said(now) }
}

const filterWords = (edition: Edition, filters: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...filters].map(([name, values]) => values.map((value) => (FILTERS[name] ?? asWritten)(edition, value)).join(' / '))

const countMove = (edition: Edition, { mark, was, now }: Move): SaidMove => {
  const token = parseToken(mark)
  const names = token === null ? [mark] : [edition.t(`report.review.count-${token.name}`), ...filterWords(edition, token.filters)]
  // A cell that holds nothing is not kept; a figure that none gives is no number.
  const none = (value: string | null) => value || (token?.name === 'figure' ? edition.t('report.review.none') : edition.words.number(0))
  const said = (value: string | null) =>
    token?.name === 'countrynames' && value ? edition.words.list(value.split(' ').map(edition.words.country)) : none(value)
  return { label: names.join(' · '), record: null, was: said(was), now: said(now) }
}

export const sayMove = (edition: Edition, move: Move): SaidMove => (move.mark.startsWith('@') ? recordMove : countMove)(edition, move)
