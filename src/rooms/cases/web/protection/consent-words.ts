import { GATED_ACTS, type GatedAct } from '../../contract/gate.ts'
import type { Consent, ConsentTo } from '../../contract/protection/consent.ts'
import type { Protected } from '../../domain/protection/protection-file.ts'
import { COMMON } from '../../contract/common.ts'
import { keyId } from '#seal/key.ts'
import { once } from '../../domain/once.ts'
import { partsOf } from '../../domain/protection/parts.ts'
import { isAnsweredBy } from '../../domain/protection/withdrawn.ts'
import type { Desk } from '../store/desk.ts'

const gated = (to: ConsentTo): GatedAct | undefined => GATED_ACTS.find((act) => act === to)

/** Whether there is somebody to tell. One that was taken from this officer is one too: the telling is refused then, and not left out in silence. */
const hasCommon = (desk: Desk, ctx: string): boolean => {
  const one = desk.caseOf(ctx)
  return one !== undefined && partsOf(one, COMMON, keyId(desk.key.record)).length > 0
}

/**
 * Writes down that somebody took back their consent. Those who would carry out the act are told first, that it was taken back and no more; the
 * reason stays in the part that protects. @throws SealRefused, NameWritten; what was told before that stands
 */
export const withdrawConsent = async (
  desk: Desk,
  ctx: string,
  consent: Protected<'consent'>,
  withdrawn: NonNullable<Consent['withdrawn']>,
): Promise<void> => {
  const { content } = consent
  const act = gated(content.to)
  // A name in the reason must be found before anything was told.
  const one = desk.caseOf(ctx)
  if (one) desk.refuseNamesIn(one, withdrawn)
  if (act && hasCommon(desk, ctx)) await desk.tell(ctx, 'withdrawal', { person: content.person, act, on: withdrawn.on })
  await desk.changeProtected(ctx, 'consent', { standing: [consent], content: { ...content, withdrawn } })
}

/**
 * Whether a day on which somebody agreed anew answers for what they took back on another. Of the same day nobody knows which came first: it does not while
 * another consent to the act stands taken back that day.
 */
const answersFor = (
  desk: Desk,
  ctx: string,
  { id, content: { person, to } }: Protected<'consent'>,
  given: string,
): ((on: string) => boolean) => {
  const others = desk.caseOf(ctx)?.protection.consent.filter(({ content }) => content.person === person && content.to === to) ?? []
  const isDoubted = others.some((one) => one.id !== id && one.content.withdrawn?.on === given)
  return (on) => on < given || (on === given && !isDoubted)
}

/**
 * Writes down that they agreed anew, and tells so: every withdrawal of consent to the act that stands is answered, but what they took back since.
 * @returns whether the act goes on being stopped by that. @throws as `withdrawConsent`
 */
export const renewConsent = async (desk: Desk, ctx: string, consent: Protected<'consent'>, content: Consent): Promise<boolean> => {
  await desk.changeProtected(ctx, 'consent', { standing: [consent], content: { ...content, withdrawn: null } })
  const { withdrawal = [], renewal = [] } = desk.caseOf(ctx)?.common ?? {}
  // The word of somebody who builds the case answers none.
  const own = renewal.filter(({ from }) => from === keyId(desk.key.record))
  const standing = once(withdrawal).filter(
    (one) => one.content.person === content.person && one.content.act === gated(content.to) && !own.some((word) => isAnsweredBy(one, word)),
  )
  const isAnswered = answersFor(desk, ctx, consent, content.given)
  const answered = standing.filter((one) => isAnswered(one.content.on))
  for (const { id } of answered) await desk.tell(ctx, 'renewal', { withdrawal: id, on: content.given })
  return answered.length < standing.length
}
