import { mayDo } from '#kernel/access/ability.ts'
import { asTheHouse } from '#kernel/access/context.ts'
import { LinkCounts, type LinkPair, linkingShow } from '../../contract/linking.ts'
import { ELEMENTS } from '../../contract/elements.ts'
import { WAVES, type Wave } from '../../contract/wave.ts'
import type { Review } from '../../domain/linking/link-codes.ts'
import { agreementIn } from '../../domain/linking/self-code.ts'
import { codesDueAt } from '../../domain/taking/codes-due.ts'
import { defineQuery } from '../define.ts'
import { countsOf, linkingNow } from './linking-now.ts'
import { codesKept, linkedWaves, type OpinionSeen } from './sql/codes.ts'
import { sessionSeen } from './sql/tests.ts'
import { linkAnswers } from './test-abilities.ts'

/** What others said is told to whoever has said something: a second opinion is no echo of the first. */
const pairOf = ({ first, later }: Review, opinions: readonly OpinionSeen[], me: string): LinkPair => {
  const mine = opinions.find(({ saidBy }) => saidBy === me)?.said ?? null
  return {
    earlier: first.sheet,
    later: later.sheet,
    elements: ELEMENTS.map((element) => ({
      element,
      earlier: first.code[element],
      later: later.code[element],
      agreement: agreementIn(element, first.code, later.code),
    })),
    mine,
    others: mine === null ? [] : opinions.filter(({ saidBy }) => saidBy !== me).map(({ said }) => said),
  }
}

export const showLinking = defineQuery({
  ...linkingShow,
  on: ({ db, input }) => sessionSeen(db, input),
  can: linkAnswers,
  run: async ({ db, actor, subject }) => {
    const { programmeId, session } = subject
    const [now, kept] = [await linkingNow(db, subject), await linkedWaves(db, subject)]
    const keptOf = (wave: string) => kept.find((one) => one.wave === wave)
    const lines = now.waves.map((links) => {
      const [wave, before] = [links.wave as Wave, keptOf(links.wave)]
      const on = (review: Review) =>
        now.opinions.filter(({ earlier, later }) => earlier === review.first.sheet && later === review.later.sheet)
      return {
        wave,
        counts: countsOf(links),
        review: links.review.map((review) => pairOf(review, on(review), actor.id)),
        keptAt: before?.keptAt ?? null,
        codesDeletedAt: before?.codesDeletedAt ?? null,
      }
    })
    // Where the codes are gone, the counts are those that were kept.
    const gone = kept
      .filter(({ wave }) => lines.every((line) => line.wave !== wave))
      .map(({ wave, counts, keptAt, codesDeletedAt }) => ({
        wave,
        counts: LinkCounts.parse(JSON.parse(counts)),
        review: [],
        keptAt,
        codesDeletedAt,
      }))
    const [codes] = await asTheHouse(db, actor, () => codesKept(db, subject))
    return {
      start: WAVES.find((wave) => now.codes.some((code) => code.wave === wave)) ?? null,
      waves: [...lines, ...gone].toSorted((a, b) => WAVES.indexOf(a.wave) - WAVES.indexOf(b.wave)),
      named: now.named,
      codesDue: codes ? codesDueAt(codes) : null,
      codes: now.codes.length,
      may: mayDo(actor, { programmeId, country: subject.country, session }, [linkAnswers]),
    }
  },
  audit: (_, { subject: { session } }) => ({ subject: session, fields: ['codes'] }),
})
