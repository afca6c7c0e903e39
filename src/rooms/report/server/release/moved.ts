import type { z } from 'zod'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { Unreviewed } from '../../contract/reviewed.ts'
import { textKey, textKeysOf } from '../../domain/reviewed/texts.ts'
import { movedIn } from '../reviewed/reviews.ts'
import { MOST_NAMED, textPlaces } from '../reviewed/text-places.ts'
import { refuse } from './problems.ts'

const movedAmong = (whole: ProgrammePackage, printed: ProgrammePackage) => {
  const held = textKeysOf(printed)
  return movedIn(whole).filter(({ text }) => held.has(textKey(text)))
}

/** Whether some text is to be read again, and nothing of which. */
export const waitsForTexts = (whole: ProgrammePackage, printed: ProgrammePackage): boolean => movedAmong(whole, printed).length > 0

/**
 * A text may say what the data no longer do: until somebody has read it again no country is asked to sign it, and no release prints it. What
 * the release leaves out, or has no place for, holds up nothing.
 */
export const movedTexts = (whole: ProgrammePackage, printed: ProgrammePackage): z.output<typeof Unreviewed> | null => {
  const moved = movedAmong(whole, printed)
  if (moved.length === 0) return null
  const placeOf = textPlaces(whole)
  const texts = moved.slice(0, MOST_NAMED).map(({ text }) => placeOf(text))
  const [first] = texts
  return first ? { count: moved.length, first: first.text, title: first.title, texts } : null
}

export const refuseMoved = (whole: ProgrammePackage, printed: ProgrammePackage): void => {
  const moved = movedTexts(whole, printed)
  if (moved) refuse('release.unreviewed', moved)
}
