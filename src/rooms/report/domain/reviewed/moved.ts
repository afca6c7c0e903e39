import type { Translate } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage, ReviewedMark } from '../../contract/package.ts'
import { type Edition, editionOf } from '../edition.ts'
import { inEverySight } from '../in-every-sight.ts'
import type { Reading } from './reading.ts'
import { recordKind, type Stands, standsOf } from './stands.ts'
import { keptOf, MOVED, NEVER, READ, textKey, type WrittenText, writtenTexts } from './texts.ts'

/** What a mark was that is not known or not to be told: it may have said something else, the same, or nothing. */
export const UNKNOWN = 'unknown'

/** A mark that says something else than it did; `null` where nothing is kept of it, or where it says nothing now. */
export type Move = { readonly mark: string; readonly was: string | null; readonly now: string | null }

/** A text to be read again: what it stands on has moved since somebody last did, or nobody has. */
export type MovedText = { readonly text: WrittenText; readonly stands: Stands; readonly moves: readonly Move[] }

/** Reviews speak of what every member sees: whoever reads them learns nothing of a closed room, and all get the same. */
export const reviewEdition = (source: ProgrammePackage, t: Translate): Edition => editionOf(inEverySight(source), t)

const OF_THEME = /^(?:statements|claims) .*\btheme=/
/** Words tell none, one, both and several apart, and few from many: those that were true of several still are until there are twice as many, or half. */
const areAsMany = (was: number, now: number): boolean => Math.min(was, now) > 2 && Math.max(was, now) < 2 * Math.min(was, now)

/**
 * Whether a text that was true of one value is of the other. A finding stands on its theme wherever it is spoken of, and rests on its evidence:
 * of that each is a mark of its own, and what else speaks of the theme it can only speak of in words.
 */
const saysTheSame = ({ kind }: WrittenText, { mark, was, now }: Move): boolean =>
  was === now || (kind === 'finding' && OF_THEME.test(mark) && areAsMany(Number(was), Number(now)))

const movesBetween = (text: WrittenText, before: Stands, after: Stands): readonly Move[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .map((mark) => ({ mark, was: before.get(mark) ?? null, now: after.get(mark) ?? null }))
    .filter((move) => !saysTheSame(text, move))

/** A text that had moved when the programme was exported brings no mark that had: one of which nothing is kept need not be new. */
const asKnown =
  (before: Stands) =>
  (move: Move): Move =>
    move.was === null && before.get(READ) === MOVED ? { ...move, was: UNKNOWN } : move

const COUNTRY = / country=([A-Z]{2,3})\b/
const idOf = (mark: string): string | null => (mark.startsWith('@') ? mark.slice(1) : null)

/** Countries of which something was in everybody's sight and is no more: of those it is not told how much, or how it was read. */
const closedAgain = (edition: Edition, kept: Iterable<Stands>): ReadonlySet<string> => {
  const countries = new Set<string>()
  for (const marks of kept)
    for (const [mark, value] of marks) {
      const id = idOf(mark)
      const country = id !== null && recordKind(edition, id) === null ? /^said=\d+ ([A-Z]{2,3})/.exec(value)?.[1] : undefined
      if (country !== undefined) countries.add(country)
    }
  return countries
}

const GONE = 'gone'
const goneFrom = (country: string): Move => ({ mark: `country ${country}`, was: GONE, now: null })

/** Of countries that are no longer among those named, and of which something went out of sight, that alone; of the others what they were and are. */
const namesTold = (closed: ReadonlySet<string>, { mark, was, now }: Move): readonly Move[] => {
  // Nobody spoke when it was read, or nothing is kept: none can have gone. That nobody did is told apart from what is not to be told.
  if (!was) return [{ mark, was, now }]
  const [before, after] = [was.split(' '), (now ?? '').split(' ').filter(Boolean)]
  const gone = before.filter((country) => closed.has(country) && !after.includes(country))
  const still = before.filter((country) => !gone.includes(country)).join(' ')
  return [...gone.map(goneFrom), ...(still === after.join(' ') ? [] : [{ mark, was: still === '' ? UNKNOWN : still, now }])]
}

/** What a move may say: of a record out of sight that it is gone, of the cells of its country nothing but that. */
const told =
  (edition: Edition, closed: ReadonlySet<string>) =>
  (move: Move): readonly Move[] => {
    const id = idOf(move.mark)
    if (id !== null) return [recordKind(edition, id) === null ? { mark: move.mark, was: GONE, now: null } : move]
    if (move.mark.startsWith('countrynames')) return namesTold(closed, move)
    const country = COUNTRY.exec(move.mark)?.[1]
    const isLess = Number(move.now ?? 0) < Number(move.was ?? 0)
    return [country !== undefined && closed.has(country) && isLess ? goneFrom(country) : move]
  }

const once = (moves: readonly Move[]): readonly Move[] => [...new Map(moves.map((move) => [move.mark, move])).values()]

/** Texts whose ground has moved since they were read, and those that nobody has read. */
export const movedTexts = (source: ProgrammePackage, reading: Reading): readonly MovedText[] => {
  const kept = keptOf(source.tables.reviewed_marks)
  const tell = told(reading.edition, closedAgain(reading.edition, kept.values()))
  return writtenTexts(source).flatMap((text) => {
    const stands = standsOf(reading, text)
    const before = kept.get(textKey(text))
    const moves = before
      ? once(movesBetween(text, before, stands).map(asKnown(before)).flatMap(tell))
      : [{ mark: READ, was: null, now: 'yes' }]
    return moves.length === 0 ? [] : [{ text, stands, moves }]
  })
}

export const rowsOf = (text: WrittenText, stands: Stands): readonly ReviewedMark[] =>
  [...stands].map(([mark, value]) => ({ text: textKey(text), mark, value: value === '' ? null : value }))

/** A review of each text that has none, as things stand: for a programme that comes without. */
export const firstReviews = (source: ProgrammePackage, reading: () => Reading): readonly ReviewedMark[] => {
  const reviewed = new Set(source.tables.reviewed_marks.map(({ text }) => text))
  const unread = writtenTexts(source).filter((text) => !reviewed.has(textKey(text)))
  if (unread.length === 0) return []
  const read = reading()
  return unread.flatMap((text) => rowsOf(text, standsOf(read, text)))
}

/**
 * At which value a mark was read that says the same now. Of a count that rose a little it is the one that was read, so that it may not rise again
 * and again unasked; of one that fell it is what it fell to, since what it was may have been said in a workshop that was taken back.
 */
const readAt = (before: string | undefined, now: string): string => (before !== undefined && Number(before) < Number(now) ? before : now)

/**
 * The reviews as they may leave the programme: what has moved is left unsaid, so that it is known to have moved, and no code of a workshop
 * that a country took back goes out with it. Of a text that nobody has read it is said, since one without a row would count as read.
 */
export const exportedReviews = (source: ProgrammePackage, reading: Reading): readonly ReviewedMark[] => {
  const kept = keptOf(source.tables.reviewed_marks)
  return writtenTexts(source).flatMap((text) => {
    const before = kept.get(textKey(text))
    if (!before) return rowsOf(text, new Map([[READ, NEVER]]))
    const now = standsOf(reading, text)
    const moved = new Set(movesBetween(text, before, now).map(({ mark }) => mark))
    const still = [...now].flatMap(([mark, value]) => (moved.has(mark) ? [] : [[mark, readAt(before.get(mark), value)] as const]))
    const hasMoved = moved.size > 0
    return rowsOf(text, new Map(hasMoved ? [...still.filter(([mark]) => mark !== READ), [READ, MOVED]] : still))
  })
}
