import type { ProgrammePackage } from '../../contract/package.ts'
import type { OpenEnd } from '../../domain/open-ends.ts'
import { textKey } from '../../domain/reviewed/texts.ts'
import { AUTHORS } from '../draft/abilities.ts'
import { dataHashOf } from '../make/make-report.ts'
import { leftOutOf } from './left-out.ts'
import { movedIn } from './reviews.ts'
import type { ToSettle } from './to-settle.ts'

type Read = {
  readonly source: ProgrammePackage
  readonly now: string
  /** Nobody else sees what was kept of each reading, so to them no text waits. */
  readonly mayWrite: boolean
}

/**
 * Rewritten sentences that are to be settled, and texts to be read again, each counted once as the list of the draft has it. What a release
 * would not print is told apart, of authors alone, so that the other numbers are those of the pages of sign-off and releases.
 */
export const openTexts = (settled: ReadonlyMap<string, ToSettle>, { source, now, mayWrite }: Read): readonly OpenEnd[] => {
  const moved = mayWrite ? movedIn(source).filter(({ text }) => !settled.has(textKey(text))) : []
  if (settled.size + moved.length === 0) return []
  const isLeftOut = leftOutOf({ source, dataHash: dataHashOf(source) }, now)
  const sentences = [...settled.values()].flatMap(({ sentence }) =>
    isLeftOut({ kind: 'sentence', id: sentence.id }) ? [] : [sentence.state],
  )
  const unread = moved.filter(({ text }) => !isLeftOut(text)).length
  const counts = {
    'sentences-stale': sentences.filter((state) => state === 'stale').length,
    'sentences-half': sentences.filter((state) => state === 'half').length,
    'texts-unreviewed': unread,
    'texts-left-out': mayWrite ? settled.size - sentences.length + moved.length - unread : 0,
  }
  const ends = Object.entries(counts) as [keyof typeof counts, number][]
  return ends.flatMap(([what, count]) => (count === 0 ? [] : [{ what, roles: AUTHORS, count, countries: [] }]))
}
