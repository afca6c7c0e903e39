import type { Translate } from '#kernel/i18n/translate.ts'
import type { ProgrammePackage, ReviewedText } from '../../contract/package.ts'
import { type Edition, editionOf } from '../edition.ts'
import { inEverySight } from '../in-every-sight.ts'
import { type Digest, readStands, type Stands, standsOf, writeStands } from './stands.ts'
import { textKey, type WrittenText, writtenTexts } from './texts.ts'

/** A mark that says something else than it did; `null` where it said or says nothing. */
export type Move = { readonly mark: string; readonly was: string | null; readonly now: string | null }

/** A text to be read again: what it stands on has moved since somebody last did. */
export type MovedText = { readonly text: WrittenText; readonly standsOn: string; readonly moves: readonly Move[] }

/** Reviews speak of what every member sees: whoever reads them learns nothing of a closed room, and all get the same. */
export const reviewEdition = (source: ProgrammePackage, t: Translate): Edition => editionOf(inEverySight(source), t)

/** A record that is out of sight, or was, is one move: what it was is no longer for everybody. */
const recordOf = (mark: string): string | null => /^(@\S+) /.exec(mark)?.[1] ?? null

const isOf = (stands: Stands, record: string): boolean => Object.keys(stands).some((mark) => mark.startsWith(`${record} `))

const THERE = 'there'

export const movesBetween = (before: Stands, after: Stands): readonly Move[] => {
  const moves = new Map<string, Move>()
  for (const mark of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, now] = [before[mark] ?? null, after[mark] ?? null]
    if (was === now) continue
    const record = recordOf(mark)
    const [had, has] = record === null ? [true, true] : [isOf(before, record), isOf(after, record)]
    if (record !== null && had !== has) moves.set(record, { mark: record, was: had ? THERE : null, now: has ? THERE : null })
    else moves.set(mark, { mark, was, now })
  }
  return [...moves.values()]
}

type Reading = { readonly edition: Edition; readonly digest: Digest }

/** Texts whose ground has moved since they were reviewed. One that was never reviewed has nothing to be compared with, and is not among them. */
export const movedTexts = (source: ProgrammePackage, { edition, digest }: Reading): readonly MovedText[] => {
  const reviewed = new Map(source.tables.reviewed_texts.map(({ text, stood_on }) => [text, stood_on]))
  return writtenTexts(source).flatMap((text) => {
    const before = reviewed.get(textKey(text))
    if (before === undefined) return []
    const stands = standsOf({ edition, digest }, text)
    const standsOn = writeStands(stands)
    if (standsOn === before) return []
    const moves = movesBetween(readStands(before), stands)
    return moves.length === 0 ? [] : [{ text, standsOn, moves }]
  })
}

/** A review of each text that has none, as things stand: for a programme that comes without, or is put to its countries. */
export const firstReviews = (source: ProgrammePackage, reading: () => Reading): readonly ReviewedText[] => {
  const reviewed = new Set(source.tables.reviewed_texts.map(({ text }) => text))
  const unread = writtenTexts(source).filter((text) => !reviewed.has(textKey(text)))
  if (unread.length === 0) return []
  const read = reading()
  return unread.map((text) => ({ text: textKey(text), stood_on: writeStands(standsOf(read, text)) }))
}
