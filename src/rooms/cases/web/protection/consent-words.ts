import { GATED_ACTS, type GatedAct } from '../../contract/gate.ts'
import type { Consent, ConsentTo } from '../../contract/protection/consent.ts'
import type { Protected } from '../../domain/protection/protection-file.ts'
import { COMMON } from '../../contract/common.ts'
import { keyId } from '#seal/key.ts'
import { inPlaceOf } from '../../domain/in-place-of.ts'
import { once } from '../../domain/once.ts'
import { partsOf } from '../../domain/protection/parts.ts'
import { isAnsweredBy } from '../../domain/protection/withdrawn.ts'
import type { Desk } from '../store/desk.ts'
import type { OpenCase } from '../store/open-case.ts'

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

/** What somebody had before them when they began to write of a consent: the version that stood, and what had been told of consent to its act. */
export type SeenConsent = { readonly consent: Protected<'consent'>; readonly told: ReadonlySet<string> }

type Told = Pick<OpenCase, 'common'>

const withdrawalsOf = ({ common }: Told, { person, to }: Consent) =>
  once(common.withdrawal).filter(({ content }) => content.person === person && content.act === gated(to))

export const seenConsent = (one: Told, consent: Protected<'consent'>): SeenConsent => ({
  consent,
  told: new Set(withdrawalsOf(one, consent.content).map(({ id }) => id)),
})

/**
 * Whether somebody else wrote a version of a consent, or took back consent to its act, since a form was opened on it.
 * @param own the key of whoever has the form open
 */
export const isWrittenSince = (one: Told & Pick<OpenCase, 'protection'>, { consent, told }: SeenConsent, own: string): boolean => {
  const versions = one.protection.consent.filter(({ id, version }) => id === consent.id && version !== consent.version)
  const words = withdrawalsOf(one, consent.content).filter(({ id }) => !told.has(id))
  return [...versions, ...words].some(({ from }) => from !== own)
}

/**
 * Writes what a consent is now, in the place of the versions that its author had before them. What says that it was taken back is told wherever no
 * withdrawal stands: of two versions one may be taken back and the other agreed to anew, and whoever would carry out the act reads neither.
 * @throws as `withdrawConsent`
 */
export const writeConsent = async (
  desk: Desk,
  ctx: string,
  { standing, content }: { readonly standing: readonly Protected<'consent'>[]; readonly content: Consent },
): Promise<void> => {
  const { person, to, withdrawn } = inPlaceOf('consent', content, standing)
  const [one, act] = [desk.caseOf(ctx), gated(to)]
  if (one && act && withdrawn && hasCommon(desk, ctx)) {
    const stands = withdrawalsOf(one, content).some((word) => !one.common.renewal.some((renewal) => isAnsweredBy(word, renewal)))
    desk.refuseNamesIn(one, content)
    if (!stands) await desk.tell(ctx, 'withdrawal', { person, act, on: withdrawn.on })
  }
  await desk.changeProtected(ctx, 'consent', { standing, content })
}

/** How the act stands by what was written: stopped no more, by another withdrawal still, or until it is said which of two versions of the consent holds. */
export type Renewal = 'moves' | 'withdrawn' | 'twice'

/**
 * Writes down that they agreed anew, in the place of the version that was open, and tells so. It answers what had been told by then and was taken back before
 * its day. Of the same day nobody knows which came first: what was taken back then is answered while no version of any consent to the act says so. What was told
 * since stands; and while another version of this consent is taken back nothing is answered, since nobody has said which of them holds.
 * @throws as `withdrawConsent`
 */
export const renewConsent = async (
  desk: Desk,
  ctx: string,
  { seen: { consent, told }, given }: { readonly seen: SeenConsent; readonly given: Consent },
): Promise<Renewal> => {
  const content: Consent = { ...given, withdrawn: null }
  await desk.changeProtected(ctx, 'consent', { standing: [consent], content })
  const one = desk.caseOf(ctx)
  if (!one) return 'withdrawn'
  const takenBack = one.protection.consent.filter((other) => other.content.withdrawn !== null)
  // The word of somebody who builds the case answers none.
  const own = one.common.renewal.filter(({ from }) => from === keyId(desk.key.record))
  const standing = withdrawalsOf(one, content).filter((word) => !own.some((renewal) => isAnsweredBy(word, renewal)))
  if (standing.length > 0 && takenBack.some(({ id }) => id === consent.id)) return 'twice'
  const isDoubted = takenBack.some(
    (other) => other.content.person === content.person && other.content.to === content.to && other.content.withdrawn?.on === content.given,
  )
  const answered = standing.filter(
    ({ id, content: { on } }) => told.has(id) && (on < content.given || (on === content.given && !isDoubted)),
  )
  for (const { id } of answered) await desk.tell(ctx, 'renewal', { withdrawal: id, on: content.given })
  return answered.length < standing.length ? 'withdrawn' : 'moves'
}
