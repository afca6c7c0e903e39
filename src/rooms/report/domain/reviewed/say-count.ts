import type { Edition } from '../edition.ts'
import { parseToken, type Token, tokenValue } from '../tokens.ts'
import { type Move, UNKNOWN } from './moved.ts'
import { asWritten, chapterName, countryName, kindName, nameIn, type Namer, quadrantName, roundName, themeName } from './namers.ts'
import type { SaidMove } from './said-move.ts'
import { UNREAD } from './texts.ts'

const FILTERS = new Map<string, Namer>([
  ['round', roundName],
  ['country', countryName],
  ['quadrant', quadrantName],
  ['condition', chapterName],
  ['condition7', nameIn('conditions')],
  ['sector', nameIn('sectors')],
  ['theme', themeName],
  ['allocated', ({ t }, by) => t('report.review.allocated', { by })],
  ['sourcekind', kindName],
  ['issuer', ({ t }, issuer) => t('report.review.issuer', { issuer })],
  ['states', ({ t }, what) => t('report.review.states', { what })],
  ['stance', ({ t }, stance) => t('report.review.evidence', { stance })],
])

/** Whatever else counts: cells that no token of the prose names are among them. */
const COUNTS = new Set(
  'statements workshops countries countrynames cells claims findings gaps recommendations followups sources themes rounds sectors conditions figure figures quoted treaties'.split(
    ' ',
  ),
)
/** Tokens whose value is no number of ours: where there is none, there is none. */
const GIVEN = new Set(['figure', 'quoted'])

/** Criteria of the list of statements, by the filters of a token. */
const LISTED = new Map([
  ...['round', 'country', 'sector', 'quadrant', 'condition', 'theme', 'finding', 'gap', 'stance', 'allocated'].map(
    (name) => [name, name] as const,
  ),
  ['condition7', 'codedCondition'],
  ['sourcekind', 'sourceKind'],
])

/** A cell of statements has a list of its own, by the criteria of its count. */
const listOf = (token: Token | null, now: string | null): Pick<SaidMove, 'counted'> => {
  if (token === null || !now || (token.name !== 'statements' && token.name !== 'countrynames')) return {}
  const criteria = [...token.filters].flatMap(([name, values]) => {
    const criterion = LISTED.get(name)
    return criterion === undefined ? [] : [[criterion, values.join(',')] as const]
  })
  return criteria.length === token.filters.size ? { counted: Object.fromEntries(criteria) } : {}
}

/**
 * Also of a mark without a value: so it was kept before there was a value for that. To be asked of marks alone that always say something, which is
 * not looked at here: of who speaks, and of a number of a source, one without a value was read and said nothing (`GIVEN`, `speakersMove`).
 */
export const wasUnread = (was: string | null): boolean => was === UNREAD || was === ''

const ofDigested = (value: string | null): readonly string[] => (value ?? '').split(' ')

/** Cells whose mark holds how many rows there are and a mark of what they say: as many as before may say something else. */
const DIGESTED = new Set(['figures', 'treaties'])
const digestedMove = (edition: Edition, { of, label }: { of: string; label: string }, { was, now }: Move): SaidMove => {
  const [[before], [after]] = [ofDigested(was), ofDigested(now)]
  const isUnread = wasUnread(was)
  if (before === after && !isUnread) return { label, record: null, was: null, now: edition.t('report.review.other-values', { of }) }
  const said = (count: string | undefined) => edition.words.number(Number(count) || 0)
  if (isUnread) return { label, record: null, was: null, now: edition.t('report.review.unread') }
  if (was === UNKNOWN) return { label, record: null, was: null, now: edition.t('report.review.now-alone', { now: said(after) }) }
  return { label, record: null, was: said(before), now: said(after) }
}

/** Whether anybody in sight speaks of the theme of a mark in its round. */
const isSpokenOf = ({ assessment }: Edition, { filters }: Token): boolean =>
  assessment.statements.some(
    ({ round, themes }) => filters.get('round')?.includes(String(round)) && themes.some((theme) => filters.get('theme')?.includes(theme)),
  )

const isThemeOfRound = ({ filters }: Token): boolean => filters.size === 2 && filters.has('round') && filters.has('theme')

/**
 * Why a mark is gone. A theme of a round goes with the last who speaks of it, or with the last finding of the text; a token that named nobody, or that
 * counts by anything else, with the words alone.
 */
const whyGone = (edition: Edition, token: Token, was: string | null): 'none' | 'left' =>
  was !== '' && isThemeOfRound(token) && !isSpokenOf(edition, token) ? 'none' : 'left'

/**
 * Who speaks. Of whom it was before there may be no word: it is not known or not to be told, or nothing is kept, since nobody spoke of a theme of the
 * text's findings or since the theme came with a finding. The latter look alike here, so none of them is said.
 */
const speakersMove = (edition: Edition, { token, label }: { token: Token; label: string }, { was, now }: Move): SaidMove => {
  const { t } = edition
  const named = (codes: string) =>
    codes === '' ? t('report.review.speakers-none') : edition.words.list(codes.split(' ').map(edition.words.country))
  if (now === null) {
    const why = whyGone(edition, token, was)
    const is = why === 'none' ? t('report.review.speakers-none') : t('report.review.uncounted', { of: token.name })
    return { label, record: null, was: !was || was === UNREAD ? null : named(was), now: is }
  }
  const shared = { label, record: null, ...listOf(token, now) }
  if (was === UNREAD) return { ...shared, was: null, now: t('report.review.unread') }
  if (was === null || was === UNKNOWN) return { ...shared, was: null, now: t('report.review.speakers-came', { names: named(now) }) }
  return { ...shared, was: named(was), now: named(now) }
}

/**
 * Whether a mark is gone though what it names is there: its words went, or, of those without a condition or a sector, they came to one and are counted
 * by it. A cell that counts none is no cell, so only words count nought; and what a source says is there as long as they are.
 */
const isUncounted = (edition: Edition, token: Token, was: string | null): boolean =>
  was === '0' || GIVEN.has(token.name) || !['0', null].includes(tokenValue(edition, token))

/** A cell or a token that counts something else than it did. */
export const countMove = (edition: Edition, move: Move): SaidMove => {
  const { mark, was, now } = move
  const token = parseToken(mark)
  const isKnown = token !== null && COUNTS.has(token.name)
  const filters = isKnown
    ? [...token.filters].map(([name, values]) => values.map((value) => (FILTERS.get(name) ?? asWritten)(edition, value)).join(' / '))
    : []
  const label = isKnown ? [edition.t(`report.review.count-${token.name}`), ...filters].join(' · ') : mark
  if (isKnown && DIGESTED.has(token.name)) return digestedMove(edition, { of: token.name, label }, move)
  if (isKnown && token.name === 'countrynames') return speakersMove(edition, { token, label }, move)
  const said = (value: string | null): string => {
    if (!value) return isKnown && !GIVEN.has(token.name) ? edition.words.number(0) : edition.t('report.review.none')
    return value
  }
  const isUnread = isKnown && GIVEN.has(token.name) ? was === UNREAD : wasUnread(was)
  const shared = { label, record: null, ...listOf(token, now) }
  if (token !== null && now === null && isUncounted(edition, token, was))
    return { ...shared, was: isUnread ? null : said(was), now: edition.t('report.review.uncounted', { of: token.name }) }
  if (isUnread) return { ...shared, was: null, now: edition.t('report.review.unread') }
  if (was === UNKNOWN) return { ...shared, was: null, now: edition.t('report.review.now-alone', { now: said(now) }) }
  return { ...shared, was: said(was), now: said(now) }
}
