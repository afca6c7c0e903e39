import type { AgeToday, Gate, GatedAct, Safeguard } from '../contract/gate.ts'
import { ageOf, type KnownCase } from './age-of.ts'
import type { CasePerson } from '../contract/person.ts'
import type { Standing, Things } from './case-file.ts'
import { once } from './once.ts'
import { type AgeNow, askedOf, openSafeguards, safeguardsOf } from './gate-opens.ts'
import { protectedPersons } from './protected-persons.ts'
import { consentStands, toldOf } from './protection/withdrawn.ts'

/** How one act that touches one person stands. */
export type ActGate = {
  readonly act: GatedAct
  /** What was answered: nothing where nobody began, two where it was answered twice at once and nobody has said which holds. */
  readonly answered: Things<'gate'>
  /** Open in any of what was answered. */
  readonly open: readonly Safeguard[]
  /**
   * What is known of a consent that was taken back: while it stands, or cannot be known, consent is open whatever was answered. `anew`: it was given
   * anew since, and is open until somebody who knows that answers for it.
   */
  readonly consent: ReturnType<typeof consentStands> | 'anew'
  /** All that was told of consent to it, in one text that is never the same again: whoever answered by another did not answer for this. */
  readonly told: string
  /** What stands answered of how old the person is, for whatever act. */
  readonly said: AgeToday | null
  /** Versions of what was answered before the person agreed anew: their word on consent is that of a consent which was taken back. */
  readonly before: ReadonlySet<string>
  /** Nothing is open, and nobody says otherwise. */
  readonly isSettled: boolean
}

/** What somebody had before them when they answered: the versions that stood, what was told of consent, and what was said of the age. */
export type Seen = Pick<ActGate, 'told' | 'said'> & { readonly versions: readonly string[] }

export const seenIn = ({ answered, told, said }: ActGate): Seen => ({ versions: answered.map(({ version }) => version), told, said })

/** What was answered, whoever asks for consent having to ask again. */
export const consentOpen = (gate: Gate): Gate => {
  const { consent } = gate.items
  return consent ? { ...gate, items: { ...gate.items, consent: { ...consent, state: 'open' } } } : gate
}

/** What was answered, whoever asks how old the person is having to ask again. */
export const ageOpen = (gate: Gate): Gate => {
  const { ageToday: _, ...rest } = gate
  return rest
}

/**
 * What was answered, with consent open where its answer is from before the person agreed anew, and the age where another answer to that stands: whoever changes
 * or chooses it answers for them again.
 */
export const asItCounts = ({ before, said }: Pick<ActGate, 'before' | 'said'>, { version, content }: Standing<Gate>): Gate => {
  const aged = content.ageToday === said ? content : ageOpen(content)
  return before.has(version) ? consentOpen(aged) : aged
}

const toldOfAct = ({ standing, renewed }: KnownCase['withdrawn'], person: string, act: GatedAct): string => {
  const isOfIt = (one: { readonly person: string; readonly act: GatedAct }) => one.person === person && one.act === act
  return toldOf({ standing: standing.filter(({ content }) => isOfIt(content)), renewed: renewed.filter(isOfIt) })
    .toSorted()
    .join(' ')
}

export const actGate = (known: KnownCase, person: string, act: GatedAct): ActGate => {
  const answered = known.file.gate.filter(({ content }) => content.person === person && content.act === act)
  const age = ageOf(known, person)
  const found = answered.length === 0 ? askedOf(act, age) : answered.flatMap(({ content }) => openSafeguards(content, age))
  const anew = known.withdrawn.renewed.filter((one) => one.person === person && one.act === act)
  const versions = answered.map(({ version }) => version)
  const before = new Set(versions.filter((version) => anew.some(({ knownTo }) => !knownTo.has(version))))
  const isUnanswered = anew.length > 0 && (before.size > 0 || answered.length === 0)
  const stands = consentStands(known.withdrawn, person, act)
  const consent = stands === 'unsaid' && isUnanswered ? 'anew' : stands
  const open = safeguardsOf(act).filter((one) => found.includes(one) || (one === 'consent' && consent !== 'unsaid'))
  const told = toldOfAct(known.withdrawn, person, act)
  return { act, answered, open, consent, told, said: age.said, before, isSettled: answered.length === 1 && open.length === 0 }
}

/** What is open in one of two versions, as it counts now: of a consent that was taken back, or may have been, neither is done whatever it says. */
export const openInVersion = (gate: ActGate, version: Standing<Gate>, age: AgeNow): readonly Safeguard[] => {
  const open = openSafeguards(asItCounts(gate, version), age)
  const isStopped = gate.consent === 'withdrawn' || gate.consent === 'blind'
  return safeguardsOf(gate.act).filter((one) => open.includes(one) || (one === 'consent' && isStopped))
}

/** Somebody who is not safe yet before an act, and how it stands. */
export type WaitingFor = { readonly person: Standing<CasePerson>; readonly gate: ActGate }

/** Whoever took back their consent to an act, in whatever roles they are written down since. */
const withdrawnFrom = ({ file, withdrawn: { standing } }: KnownCase, act: GatedAct): readonly Standing<CasePerson>[] =>
  once(file.person).filter(({ id }) => standing.some(({ content }) => content.act === act && content.person === id))

/** Victims and witnesses whose safeguards before an act are not settled: while there is one, an act that touches all of them is refused. */
export const waitingFor = (known: KnownCase, act: GatedAct): readonly WaitingFor[] =>
  once([...protectedPersons(known.file), ...withdrawnFrom(known, act)])
    .map((person) => ({ person, gate: actGate(known, person.id, act) }))
    .filter(({ gate }) => !gate.isSettled)
