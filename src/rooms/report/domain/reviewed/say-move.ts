import { REGION } from '#programme/region.ts'
import { organisationOf, titleOf } from '#programme/rules'
import type { Edition } from '../edition.ts'
import { parseToken } from '../tokens.ts'
import type { Move } from './moved.ts'
import { recordKind } from './stands.ts'
import { READ } from './texts.ts'

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
const stanceName: Namer = ({ t }, stance) => t('report.review.stance', { stance })
const themeName = nameIn('themes')
const roundName: Namer = ({ t }, round) => t('report.review.round', { round })
/** A source by whom it is of and its title; the year that stands beside it as it is. */
const sourceName: Namer = ({ source, lang }, word) => {
  const row = source.tables.sources.find(({ code }) => code === word)
  return row ? `${organisationOf(lang, row)}. ${titleOf(lang, row)}` : word
}
/** A package may name any kind: only those of its sources have words. */
const kindName: Namer = ({ source, t }, kind) =>
  source.tables.sources.some((one) => one.kind === kind) ? t(`report.source-kind.${kind}`) : kind
const PARTS = new Set(['conclusion', 'corroboration'])

/** Where a statement was said, or what a claim or recommendation is of: each word by what it can be. */
const placeWord: Namer = (edition, word) => {
  if (/^\d+$/.test(word)) return roundName(edition, word)
  const isCountry = word === REGION || edition.source.tables.countries.some(({ code }) => code === word)
  if (isCountry) return countryName(edition, word)
  return PARTS.has(word) ? edition.t(`report.review.part-${word}`) : nameIn('sectors')(edition, word)
}

const FILTERS = new Map<string, Namer>([
  ['round', roundName],
  ['country', countryName],
  ['quadrant', quadrantName],
  ['condition', nameIn('conditions')],
  ['condition7', nameIn('conditions')],
  ['sector', nameIn('sectors')],
  ['theme', themeName],
  ['allocated', ({ t }, by) => t('report.review.allocated', { by })],
  ['sourcekind', kindName],
  ['issuer', ({ t }, issuer) => t('report.review.issuer', { issuer })],
  ['states', ({ t }, what) => t('report.review.states', { what })],
  ['stance', ({ t }, stance) => t('report.review.evidence', { stance })],
])

/** Properties of a record, and how their values are named; one that is only a mark of a wording or a list is not said. */
const PROPERTIES = new Map<string, Namer | null>([
  ['said', placeWord],
  ['quadrant', quadrantName],
  ['condition', nameIn('conditions')],
  ['themes', themeName],
  ['source', sourceName],
  ['gaps', asWritten],
  ['followed', ({ t }, standing) => t('report.review.followed', { standing })],
  ['terms', null],
  ['stance', stanceName],
  ['evidence', null],
  ['wording', null],
])

/** Whatever else counts: cells that no token of the prose names are among them. */
const COUNTS = new Set(
  'statements workshops countries countrynames cells claims findings gaps recommendations followups sources themes rounds sectors conditions figure figures quoted treaties'.split(
    ' ',
  ),
)
/** Tokens whose value is no number of ours: where there is none, there is none. */
const GIVEN = new Set(['figure', 'quoted', 'countrynames'])

const named = (edition: Edition, namer: Namer, value: string | undefined): string => {
  const words = (value ?? '').split(' ').filter(Boolean)
  return words.length === 0 ? edition.t('report.review.none') : words.map((word) => namer(edition, word)).join(', ')
}

const propertiesOf = (value: string | null): ReadonlyMap<string, string> =>
  new Map((value ?? '').split('; ').map((part) => [part.split('=', 1)[0] ?? '', part.slice(part.indexOf('=') + 1)]))

const changed = (edition: Edition, of: { name: string; record: SaidMove['record'] }, { was, now }: Move): readonly SaidMove[] => {
  const [before, after] = [propertiesOf(was), propertiesOf(now)]
  return [...PROPERTIES].flatMap(([property, namer]): readonly SaidMove[] => {
    if (before.get(property) === after.get(property)) return []
    const label = edition.t('report.review.property', { of: of.name, property: edition.t(`report.review.property-${property}`) })
    const shared = { label, record: of.record }
    if (namer === null) return [{ ...shared, was: null, now: edition.t(`report.review.changed-${property}`) }]
    return [{ ...shared, was: named(edition, namer, before.get(property)), now: named(edition, namer, after.get(property)) }]
  })
}

const recordMove = (edition: Edition, move: Move): readonly SaidMove[] => {
  const id = move.mark.slice(1)
  const kind = recordKind(edition, id)
  const said = (text: string): readonly SaidMove[] => [
    { label: id, record: kind === null ? null : { kind, id }, was: null, now: edition.t(`report.review.${text}`) },
  ]
  if (kind === null) return said('gone')
  if (move.now === null) return said('left')
  if (move.was === '') return said('unread')
  if (move.was === null) return said('came')
  const properties = changed(edition, { name: id, record: { kind, id } }, move)
  return properties.length > 0 ? properties : said('unread')
}

const ofDigested = (value: string | null): readonly string[] => (value ?? '').split(' ')

/** Cells whose mark holds how many rows there are and a mark of what they say: as many as before may say something else. */
const DIGESTED = new Set(['figures', 'treaties'])
const digestedMove = (edition: Edition, { of, label }: { of: string; label: string }, { was, now }: Move): SaidMove => {
  const [[before], [after]] = [ofDigested(was), ofDigested(now)]
  if (before === after && was !== '') return { label, record: null, was: null, now: edition.t('report.review.other-values', { of }) }
  const said = (count: string | undefined) => edition.words.number(Number(count) || 0)
  return { label, record: null, was: was === '' ? null : said(before), now: now === '' ? edition.t('report.review.unread') : said(after) }
}

const countMove = (edition: Edition, move: Move): SaidMove => {
  const { mark, was, now } = move
  const token = parseToken(mark)
  const isKnown = token !== null && COUNTS.has(token.name)
  const filters = isKnown
    ? [...token.filters].map(([name, values]) => values.map((value) => (FILTERS.get(name) ?? asWritten)(edition, value)).join(' / '))
    : []
  const label = isKnown ? [edition.t(`report.review.count-${token.name}`), ...filters].join(' · ') : mark
  if (isKnown && DIGESTED.has(token.name)) return digestedMove(edition, { of: token.name, label }, move)
  const said = (value: string | null): string => {
    if (!value) return isKnown && !GIVEN.has(token.name) ? edition.words.number(0) : edition.t('report.review.none')
    return token?.name === 'countrynames' ? edition.words.list(value.split(' ').map(edition.words.country)) : value
  }
  return { label, record: null, was: was === '' ? null : said(was), now: was === '' ? edition.t('report.review.unread') : said(now) }
}

/** A record may have moved in several of its properties: each is said by itself. */
export const sayMove = (edition: Edition, move: Move): readonly SaidMove[] => {
  const alone = (label: string, now: string): readonly SaidMove[] => [
    { label, record: null, was: null, now: edition.t(`report.review.${now}`) },
  ]
  if (move.mark.startsWith('@')) return recordMove(edition, move)
  if (move.mark === READ) return alone(edition.t('report.review.text'), move.was === null ? 'never-read' : 'moved-before')
  if (move.mark.startsWith('country ')) return alone(edition.words.country(move.mark.slice('country '.length)), 'gone-there')
  if (move.mark === 'own') return changed(edition, { name: edition.t('report.review.text'), record: null }, move)
  return [countMove(edition, move)]
}
