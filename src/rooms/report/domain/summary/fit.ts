import { BRIEF, BRIEF_ROOM } from '#documents/brief.ts'
import { rowHeight, textHeight } from '#documents/brief-height.ts'
import type { Document } from '#documents/model.ts'
import { plainText } from '#documents/problems.ts'
import { type Uncut, wordsOf } from './rows.ts'

/** Above the title stands a rule. */
const RULE = 8
/** Notes end in a line of their own where something is left out. */
const MANY = 9999

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0)
const sharesOf = ({ columns }: Uncut): readonly number[] => columns.map(({ width = 0 }) => width)

/** What stands above the text of the sheet, in points. */
export const headHeight = ({ title, subtitle, edition, authors }: Pick<Document, 'title' | 'subtitle' | 'edition' | 'authors'>): number =>
  RULE +
  textHeight(title, BRIEF.title, { strong: true }) +
  textHeight(subtitle, BRIEF.subtitle) +
  // The version and the day take less than so many letters.
  textHeight(`${authors.join(' · ')} ${'0'.repeat(70)}`, BRIEF.edition) +
  textHeight(edition.notice ?? '', BRIEF.edition, { strong: true }) +
  textHeight(edition.label, BRIEF.edition)

/** What stands below it; the verification code is one line. */
export const footHeight = (colophon: readonly string[]): number =>
  sum([...colophon, '0'.repeat(100)].map((line) => textHeight(line, BRIEF.note)))

/** A heading with a paragraph or notes. */
export const headingHeight = (heading: string): number => textHeight(heading, BRIEF.heading, { strong: true })
export const notesHeight = (notes: readonly string[]): number => sum(notes.map((note) => textHeight(note, BRIEF.note)))

/** A table without its rows. */
export const frameHeight = (uncut: Uncut): number =>
  headingHeight(uncut.heading) +
  textHeight(uncut.caption, BRIEF.caption, { strong: true }) +
  rowHeight(
    uncut.columns.map(({ header }) => plainText(header)),
    sharesOf(uncut),
    { strong: true },
  ) +
  notesHeight(uncut.notes(MANY)) +
  BRIEF.after +
  2

export const rowsHeight = (uncut: Uncut, count: number): number =>
  sum(uncut.rows.slice(0, count).map((cells) => rowHeight(wordsOf(cells), sharesOf(uncut))))

/** How many of its rows a room holds, from the first; one at least, for a table without rows is none. */
export const rowsIn = (uncut: Uncut, room: number): number => {
  let left = room
  const fits = uncut.rows.findIndex((cells) => {
    left -= rowHeight(wordsOf(cells), sharesOf(uncut))
    return left < 0
  })
  return Math.max(1, fits === -1 ? uncut.rows.length : fits)
}

/** A side of the sheet, in points; less than all of it where its words ran longer than was worked out. */
export const sideRoom = (share: number): number => BRIEF_ROOM.height * share
