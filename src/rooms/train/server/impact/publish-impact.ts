import { impactPublish } from '../../contract/impact-operations.ts'
import { nearPublished } from '../../domain/evaluation/near-published.ts'
import { planInForce } from '../../domain/study/plan-in-force.ts'
import { defineCommand } from '../define.ts'
import { refuse } from '../problems.ts'
import { takeTestsTurn } from '../taking/sql/tests.ts'
import { publishImpact } from './abilities.ts'
import { addEdition, editionsSeen, publishedWith, resultSeen, resultsSeen } from './sql/results.ts'
import { plansSeen, studySeen, studySessions } from './sql/studies.ts'

/** A second person publishes what another worked out. From then on it is an edition, which nobody changes: what is wrong in it is told beside it. */
export const publishImpactEdition = defineCommand({
  ...impactPublish,
  on: ({ tx, input }) => studySeen(tx, input),
  can: publishImpact,
  run: async ({ tx, actor, input: { programmeId, study, result, changes }, now }) => {
    await takeTestsTurn(tx, programmeId)
    const found = await resultSeen(tx, { programmeId, study })
    if (!found || found.id !== result) return refuse('impact.worked-out-anew')
    if (found.madeBy === actor.id) refuse('impact.own')
    const plan = planInForce(await plansSeen(tx, { programmeId, study }))?.number ?? 0
    if (found.plan !== plan) refuse('impact.other-plan', { plan })
    const before = await editionsSeen(tx, { programmeId, study })
    if (before.length > 0 && changes === null) refuse('impact.changes-unsaid')
    const sessions = (await studySessions(tx, { programmeId, study })).filter(({ plan }) => plan === found.plan)
    const results = (await resultsSeen(tx, { programmeId, study }))?.results ?? []
    // What was published after this was worked out was not there to be compared with.
    if (nearPublished(results, await publishedWith(tx, { programmeId, sessions: sessions.map(({ session }) => session) })).size > 0)
      refuse('impact.near-published')
    const number = (before.at(-1)?.number ?? 0) + 1
    await addEdition(tx, {
      programme_id: programmeId,
      study,
      number,
      plan: found.plan,
      sha256: found.sha256,
      page_es: found.es,
      page_en: found.en,
      countries: [...new Set(sessions.map(({ country }) => country))].toSorted(),
      made_by: found.madeBy,
      made_at: found.madeAt,
      published_by: actor.id,
      published_at: now,
      changes_es: changes?.es ?? null,
      changes_en: changes?.en ?? null,
    })
    return { study, edition: number, sha256: found.sha256 }
  },
  audit: ({ study, edition }) => ({ subject: `${study}/${edition}`, fields: ['published'] }),
})
