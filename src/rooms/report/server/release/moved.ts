import type { z } from 'zod'
import type { ProgrammePackage } from '../../contract/package.ts'
import type { Unreviewed } from '../../contract/reviewed.ts'
import { textKey, textKeysOf, type WrittenText } from '../../domain/reviewed/texts.ts'
import { movedIn } from '../reviewed/reviews.ts'
import { MOST_NAMED, textPlaces } from '../reviewed/text-places.ts'
import { refuse } from './problems.ts'

type Among = {
  readonly whole: ProgrammePackage
  readonly printed: ProgrammePackage
  /** Sentences that hold it up as such: settling them reads them again, too, so they are not named once more. */
  readonly rewritten: readonly WrittenText[]
}

const movedAmong = ({ whole, printed, rewritten }: Among) => {
  const [held, settled] = [textKeysOf(printed), new Set(rewritten.map(textKey))]
  return movedIn(whole).filter(({ text }) => held.has(textKey(text)) && !settled.has(textKey(text)))
}

/** Whether some text is to be read again, and nothing of which. */
export const waitsForTexts = (among: Among): boolean => movedAmong(among).length > 0

/**
 * A text may say what the data no longer do: until somebody has read it again no country is asked to sign it, and no release prints it. What
 * the release leaves out, or has no place for, holds up nothing.
 */
export const movedTexts = (among: Among): z.output<typeof Unreviewed> | null => {
  const moved = movedAmong(among)
  if (moved.length === 0) return null
  const placeOf = textPlaces(among.whole)
  const texts = moved.slice(0, MOST_NAMED).map(({ text }) => placeOf(text))
  const [first] = texts
  return first ? { count: moved.length, first: first.text, title: first.title, texts } : null
}

/** Asked once no sentence is to be settled (`refuseStale`). */
export const refuseMoved = (whole: ProgrammePackage, printed: ProgrammePackage): void => {
  const moved = movedTexts({ whole, printed, rewritten: [] })
  if (moved) refuse('release.unreviewed', moved)
}
