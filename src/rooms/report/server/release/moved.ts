import type { ProgrammePackage } from '../../contract/package.ts'
import { textKey, writtenTexts } from '../../domain/reviewed/texts.ts'
import { composed } from '../draft/composed.ts'
import { movedIn } from '../reviewed/reviews.ts'
import { titleOf } from '../reviewed/title.ts'
import { refuse } from './problems.ts'

/**
 * A text may say what the data no longer do: until somebody has read it again no country is asked to sign it, and no release prints it. What
 * the release leaves out, or has no place for, holds up nothing.
 */
export const refuseMoved = (whole: ProgrammePackage, printed: ProgrammePackage): void => {
  const texts = new Set(writtenTexts(printed).map(textKey))
  const [first, ...others] = movedIn(whole).filter(({ text }) => texts.has(textKey(text)))
  if (first)
    refuse('release.unreviewed', { count: others.length + 1, first: textKey(first.text), title: titleOf(composed(whole), first.text) })
}
