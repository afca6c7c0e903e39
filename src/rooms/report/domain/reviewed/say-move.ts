import type { Edition } from '../edition.ts'
import { type Move, UNKNOWN } from './moved.ts'
import { asWritten, kindName, nameIn, type Namer, placeWord, quadrantName, sourceName, stanceName, themeName } from './namers.ts'
import type { SaidMove } from './said-move.ts'
import { countMove, wasUnread } from './say-count.ts'
import { recordKind } from './stands.ts'
import { READ } from './texts.ts'

/** Properties of a record, and how their values are named; one that is only a mark of a wording or a list is not said. */
const PROPERTIES = new Map<string, Namer | null>([
  ['said', placeWord],
  ['quadrant', quadrantName],
  ['condition', nameIn('conditions')],
  ['themes', themeName],
  ['source', sourceName],
  ['year', asWritten],
  ['kind', kindName],
  ['entry', null],
  ['gaps', asWritten],
  ['followed', ({ t }, standing) => t('report.review.followed', { standing })],
  ['terms', null],
  ['stance', stanceName],
  ['evidence', null],
  ['wording', null],
])

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
    const is = named(edition, namer, after.get(property))
    if (was === UNKNOWN) return [{ ...shared, was: null, now: edition.t('report.review.now-alone', { now: is }) }]
    return [{ ...shared, was: named(edition, namer, before.get(property)), now: is }]
  })
}

/** A statement by the code that screens and the report print; any other record, and one that is gone from sight, by its own. */
const printedName = ({ assessment }: Edition, id: string): string => {
  const subject = assessment.subject.get(id)
  return subject?.kind === 'statement' ? subject.code : id
}

const recordMove = (edition: Edition, move: Move): readonly SaidMove[] => {
  const id = move.mark.slice(1)
  const kind = recordKind(edition, id)
  const name = printedName(edition, id)
  const said = (text: string): readonly SaidMove[] => [
    { label: name, record: kind === null ? null : { kind, id }, was: null, now: edition.t(`report.review.${text}`) },
  ]
  if (kind === null) return said('gone')
  if (move.now === null) return said('left')
  if (move.was === UNKNOWN) return said('came-or-changed')
  // A source bears on a text by its own words alone, which are read when they are saved.
  if (wasUnread(move.was) || (move.was === null && kind === 'source')) return said('unread')
  if (move.was === null) return said('came')
  const properties = changed(edition, { name, record: { kind, id } }, move)
  return properties.length > 0 ? properties : said('unread')
}

/** Whether a text has been read by nobody: also one that was saved by somebody who had older data before them. */
export const isNeverRead = ({ mark, was }: Move): boolean => mark === READ && (was === null || wasUnread(was))

/** A record may have moved in several of its properties: each is said by itself. */
export const sayMove = (edition: Edition, move: Move): readonly SaidMove[] => {
  const alone = (label: string, now: string): readonly SaidMove[] => [
    { label, record: null, was: null, now: edition.t(`report.review.${now}`) },
  ]
  if (move.mark.startsWith('@')) return recordMove(edition, move)
  if (move.mark === READ) return alone(edition.t('report.review.text'), isNeverRead(move) ? 'never-read' : 'moved-before')
  if (move.mark.startsWith('country ')) return alone(edition.words.country(move.mark.slice('country '.length)), 'gone-there')
  if (move.mark === 'own' && wasUnread(move.was)) return alone(edition.t('report.review.own'), 'unread')
  if (move.mark === 'own') return changed(edition, { name: edition.t('report.review.text'), record: null }, move)
  return [countMove(edition, move)]
}
