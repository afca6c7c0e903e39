import type { ProgrammePackage } from '../../contract/package.ts'
import { textKey } from '../../domain/reviewed/texts.ts'
import { dataHashOf } from '../make/make-report.ts'
import { leftOutOf } from './left-out.ts'
import { movedIn } from './reviews.ts'
import type { ToSettle } from './to-settle.ts'

type Read = { readonly source: ProgrammePackage; readonly now: string }

/** How many texts wait for their authors, by what is to be done with them. */
export type OpenTexts = { readonly stale: number; readonly half: number; readonly unreviewed: number; readonly leftOut: number }

/**
 * Rewritten sentences that are to be settled, and texts to be read again, each counted once as the list of the draft has it. What a release
 * would not print is told apart, so that the other numbers are those of the pages of sign-off and releases.
 */
export const openTexts = (settled: ReadonlyMap<string, ToSettle>, { source, now }: Read): OpenTexts => {
  const moved = movedIn(source).filter(({ text }) => !settled.has(textKey(text)))
  if (settled.size + moved.length === 0) return { stale: 0, half: 0, unreviewed: 0, leftOut: 0 }
  const isLeftOut = leftOutOf({ source, dataHash: dataHashOf(source) }, now)
  const sentences = [...settled.values()].flatMap(({ sentence }) =>
    isLeftOut({ kind: 'sentence', id: sentence.id }) ? [] : [sentence.state],
  )
  const unreviewed = moved.filter(({ text }) => !isLeftOut(text)).length
  return {
    stale: sentences.filter((state) => state === 'stale').length,
    half: sentences.filter((state) => state === 'half').length,
    unreviewed,
    leftOut: settled.size - sentences.length + moved.length - unreviewed,
  }
}
