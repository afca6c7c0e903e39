import type { ProgrammePackage } from '../../contract/package.ts'
import type { MovedText } from '../../domain/reviewed/moved.ts'
import { textKey } from '../../domain/reviewed/texts.ts'
import { composed } from '../draft/composed.ts'
import { movedIn } from '../reviewed/reviews.ts'
import { titleOf } from '../reviewed/title.ts'
import { refuse } from './problems.ts'

/** A finding or gap that the release leaves out, or a passage that has no place in it, prints nothing. */
const isPrinted =
  ({ tables, passages }: ProgrammePackage) =>
  ({ text: { kind, id } }: MovedText): boolean => {
    if (kind === 'passage') return Object.hasOwn(passages, id)
    if (kind === 'sentence') return tables.sentence_overrides.some(({ sentence }) => sentence === id)
    return tables[kind === 'finding' ? 'findings' : 'gaps'].some(({ code }) => code === id)
  }

/** A text may say what the data no longer do: until somebody has read it again no country is asked to sign it, and no release prints it. */
export const refuseMoved = (whole: ProgrammePackage, printed: ProgrammePackage): void => {
  const [first, ...others] = movedIn(whole).filter(isPrinted(printed))
  if (first)
    refuse('release.unreviewed', { count: others.length + 1, first: textKey(first.text), title: titleOf(composed(whole), first.text) })
}
