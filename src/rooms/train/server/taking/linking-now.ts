import type { Handle } from '#kernel/db/handles.ts'
import { WAVES } from '../../contract/wave.ts'
import type { LinkCounts } from '../../contract/linking.ts'
import { linkWaves, type WaveLinks } from '../../domain/linking/link-waves.ts'
import type { WaveCode } from '../../domain/linking/read-codes.ts'
import { decidedBy } from '../../domain/taking/opinions.ts'
import { versionsOf } from '../../domain/taking/versions.ts'
import { attemptsSeen, codesSeen, type OpinionSeen, opinionsSeen } from './sql/codes.ts'

type Session = { readonly programmeId: string; readonly session: string }

export type LinkingNow = {
  readonly codes: readonly WaveCode[]
  readonly opinions: readonly OpinionSeen[]
  readonly waves: readonly WaveLinks[]
  readonly named: number
}

/** What the codes of a session say today of who is who, with what people decided. A session is a cohort; nothing that anybody answered is looked at. */
export const linkingNow = async (handle: Handle, { programmeId, session }: Session): Promise<LinkingNow> => {
  const place = { programmeId, session }
  const [attempts, kept, opinions] = [await attemptsSeen(handle, place), await codesSeen(handle, place), await opinionsSeen(handle, place)]
  const { counting } = versionsOf(attempts)
  const byAttempt = new Map(kept.map((one) => [`${one.attempt} ${one.device}`, one]))
  const codes = counting.flatMap(({ id, device }): WaveCode[] => {
    const found = byAttempt.get(`${id} ${device}`)
    if (!found) return []
    const { mother, birthplace, day, siblings, surname, month, wave } = found
    return [{ sheet: id, wave, cohort: session, code: { mother, birthplace, day, siblings, surname, month } }]
  })
  const named = counting.filter(({ pseudonym }) => pseudonym !== null).length
  return { codes, opinions, waves: linkWaves(codes, WAVES, decidedBy(opinions)), named }
}

const rounded = (value: number): number => Math.round(value * 100) / 100

export const countsOf = ({ links, review, rejected, unlinked, expected }: WaveLinks): LinkCounts => {
  const of = (how: string): number => links.filter((link) => link.how === how).length
  return {
    exact: of('exact'),
    tolerant: of('tolerant'),
    reviewed: of('reviewed'),
    review: review.length,
    rejected,
    unlinkedEarlier: unlinked.first.length,
    unlinkedLater: unlinked.later.length,
    pairs: expected.pairs,
    expectedExact: rounded(expected.exact),
    expectedWithinOne: rounded(expected.withinOne),
  }
}
