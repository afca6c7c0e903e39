import { GATED_ACTS, type GatedAct } from '../../contract/gate.ts'
import type { Consent, ConsentTo } from '../../contract/protection/consent.ts'
import type { Protected } from '../../domain/protection/protection-file.ts'
import { COMMON } from '../../contract/common.ts'
import { inPlaceOf } from '../../domain/in-place-of.ts'
import { once } from '../../domain/once.ts'
import { partsOf } from '../../domain/protection/parts.ts'
import { isAnsweredBy } from '../../domain/protection/withdrawn.ts'
import type { CommonWord, Desk } from '../store/desk.ts'
import type { OpenCase } from '../store/open-case.ts'

const gated = (to: ConsentTo): GatedAct | undefined => GATED_ACTS.find((act) => act === to)

/** Whether there is somebody to tell. One that was taken from this officer is one too: the telling is refused then, and not left out in silence. */
const hasCommon = (open: OpenCase): boolean => partsOf(open, COMMON, open.opened.own).length > 0

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
 * Writes what a consent is now, in the place of the versions that its author had before them. Each version that says it was taken back is told by a word of its
 * own, whatever stands already: somebody who agreed anew meanwhile answered what had been told before, and whoever would carry out the act reads no version.
 * That it was taken back is told and no more; the reason stays in the part that protects.
 * @throws SealRefused, NameWritten; nothing is written or told then
 */
export const writeConsent = (
  desk: Desk,
  ctx: string,
  { standing, content }: { readonly standing: readonly Protected<'consent'>[]; readonly content: Consent },
): Promise<void> => {
  const { person, to, withdrawn } = inPlaceOf('consent', content, standing)
  const act = gated(to)
  const words: readonly CommonWord[] = act && withdrawn ? [{ kind: 'withdrawal', content: { person, act, on: withdrawn.on } }] : []
  return desk.changeProtected(ctx, 'consent', { standing, content, told: (open) => (hasCommon(open) ? words : []) })
}

/** Writes down that somebody took back their consent. @throws as `writeConsent` */
export const withdrawConsent = (
  desk: Desk,
  ctx: string,
  consent: Protected<'consent'>,
  withdrawn: NonNullable<Consent['withdrawn']>,
): Promise<void> => writeConsent(desk, ctx, { standing: [consent], content: { ...consent.content, withdrawn } })

/** How the act stands by what was written: stopped no more, by another withdrawal still, or until it is said which of two versions of the consent holds. */
export type Renewal = 'moves' | 'withdrawn' | 'twice'

type Renewing = { readonly seen: SeenConsent; readonly content: Consent }

/** What is answered by somebody's agreeing anew, in a case as it is before that is written, and how the act stands then. */
const renewalIn = (open: OpenCase, { seen: { consent, told }, content }: Renewing): { stands: Renewal; words: readonly CommonWord[] } => {
  const takenBack = open.protection.consent.filter((other) => other.version !== consent.version && other.content.withdrawn !== null)
  // The word of somebody who builds the case answers none.
  const own = open.common.renewal.filter(({ from }) => from === open.opened.own)
  const standing = withdrawalsOf(open, content).filter((word) => !own.some((renewal) => isAnsweredBy(word, renewal)))
  if (takenBack.some(({ id }) => id === consent.id)) return { stands: 'twice', words: [] }
  const isDoubted = takenBack.some(
    (other) => other.content.person === content.person && other.content.to === content.to && other.content.withdrawn?.on === content.given,
  )
  const words = standing
    .filter(({ id, content: { on } }) => told.has(id) && (on < content.given || (on === content.given && !isDoubted)))
    .map(({ id }): CommonWord => ({ kind: 'renewal', content: { withdrawal: id, on: content.given } }))
  return { stands: words.length < standing.length ? 'withdrawn' : 'moves', words }
}

/**
 * Writes down that they agreed anew, in the place of the version that was open, and tells so. It answers what had been told by then and was taken back before
 * its day. Of the same day nobody knows which came first: what was taken back then is answered while no version of any consent to the act says so. What was told
 * since stands; and while another version of this consent is taken back nothing is answered, since nobody has said which of them holds.
 * @throws as `writeConsent`
 */
export const renewConsent = async (
  desk: Desk,
  ctx: string,
  { seen, given }: { readonly seen: SeenConsent; readonly given: Consent },
): Promise<Renewal> => {
  const content: Consent = { ...given, withdrawn: null }
  let stands: Renewal = 'withdrawn'
  const told = (open: OpenCase) => {
    const renewal = renewalIn(open, { seen, content })
    stands = renewal.stands
    return renewal.words
  }
  await desk.changeProtected(ctx, 'consent', { standing: [seen.consent], content, told })
  return stands
}
