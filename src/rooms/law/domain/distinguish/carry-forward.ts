import { MEANS, membersOf, PURPOSES } from '../../contract/fact-ids.ts'
import type { Answer, Facts, Purpose } from '../../contract/facts.ts'
import { isNoAct, isProtocolAct, withoutContradictions } from '../facts/contradictions.ts'
import { factsGiven, saysSome, valueOf } from '../facts/known-facts.ts'
import { mayPrecede, spanOf } from '../span.ts'
import { sceneOf } from './scene.ts'

type Group = Facts['means'] | Facts['purpose']
type Members = Readonly<Record<string, unknown>>

const STAGES = ['intended', 'carriedOut'] as const

const isYes = (one: unknown): boolean => {
  if (typeof one !== 'object' || one === null) return one === 'yes'
  const { value, intended, carriedOut } = one as Members
  return [value, intended, carriedOut].some(isYes)
}

const yesMembers = (group: Group): readonly [string, unknown][] =>
  typeof group === 'object' ? Object.entries(group).filter(([name, one]) => name !== 'rest' && isYes(one)) : []

/** Of a purpose what was intended earlier and what was carried out later are both kept; anything else that is yes stays yes. */
const together = (before: unknown, now: unknown): unknown => {
  const isPurpose = (one: unknown): one is Members => typeof one === 'object' && one !== null && !('value' in one)
  if (!isPurpose(before)) return isPurpose(now) ? { ...now, intended: 'yes' } : before
  const parts = isPurpose(now) ? now : now === 'yes' ? { intended: 'yes' } : {}
  return { ...parts, ...Object.fromEntries(Object.entries(before).filter(([, one]) => isYes(one))) }
}

/** Whether a group says that one of the Protocol's own was there, by its name. */
const namesProtocol = (group: readonly string[], given: Group): boolean => yesMembers(given).some(([name]) => group.includes(name))

/** What was found earlier holds later, whatever is said of the later phase alone. */
const carried = <One extends Group>(group: readonly string[], earlier: One, later: One): One => {
  const found = yesMembers(earlier)
  // "At least one of the Protocol's" holds beside a further one that is named, and says nothing more beside one of its own.
  const isSome = [earlier, later].some(saysSome) && ![earlier, later].some((one) => namesProtocol(group, one))
  if (found.length === 0 && !isSome) return later
  const own: Members = typeof later === 'object' ? later : later === 'no' ? { rest: 'no' } : {}
  const named = { ...own, ...Object.fromEntries(found.map(([name, before]) => [name, together(before, own[name])])) }
  if (!isSome) return named as One
  return (Object.keys(named).every((name) => name === 'rest') ? 'yes' : { ...named, rest: 'yes' }) as One
}

/** Whoever was recruited, moved, lodged or received in an earlier phase is the object of no attempt in one in which no act was done. */
const attemptOf = (before: readonly Facts[], phase: Facts): Pick<Facts, 'attempt'> =>
  isNoAct(factsGiven(phase)) && before.some((one) => isProtocolAct(factsGiven(one))) ? { attempt: 'no' } : {}

/** The phases that stand before one, without those whose days all lie after its own: nobody acted by what came about only later. */
export const earlierThan = (phases: readonly Facts[], at: number): readonly Facts[] => {
  const days = spanOf(phases[at]?.date)
  return phases.slice(0, at).filter(({ date }) => mayPrecede(spanOf(date), days))
}

const borderOf = (phase: Facts): Answer => sceneOf(phase).known('border')

/**
 * What a phase says of who was paid for an entry of another: nothing where it had an entry of its own, since each border is crossed by itself, and the
 * question asks who was paid for that one.
 */
export const benefitBeside = (phase: Facts): Answer => (borderOf(phase) === 'yes' ? 'no' : valueOf(phase.benefit))

/**
 * Who was paid before it, where no border was crossed, was paid for it; and where one before it leaves that open, that nobody was paid in the phase itself
 * does not settle it.
 */
const benefitOf = (before: readonly Facts[], { benefit }: Facts): Facts['benefit'] => {
  const paid = before.find((one) => isYes(one.benefit) && borderOf(one) === 'no')?.benefit
  if (paid !== undefined || valueOf(benefit) !== 'no') return paid ?? benefit
  return before.some((one) => benefitBeside(one) !== 'no') ? 'unknown' : benefit
}

const withFound = (phase: Facts, before: readonly Facts[]): Facts => {
  const means = [...before, phase].reduce<Facts['means']>((found, one) => carried(MEANS.protocol, found, one.means), undefined)
  const purpose = [...before, phase].reduce<Facts['purpose']>((found, one) => carried(PURPOSES.protocol, found, one.purpose), undefined)
  const benefit = benefitOf(before, phase)
  return {
    ...phase,
    ...attemptOf(before, phase),
    ...(means !== undefined && { means }),
    ...(purpose !== undefined && { purpose }),
    ...(benefit !== undefined && { benefit }),
  }
}

/**
 * The phases of one victim in their order, each with the means, purposes and benefit that were found before it: deception at recruitment still
 * holds on the journey, and who was paid before it, for no entry of that phase, was paid for it. Acts, entry and attempt are of their phase alone. Before it is what stands
 * before it, unless its days say that it came after; what stands after it is not carried back, whatever its days.
 */
export const carryForward = (phases: readonly Facts[]): readonly Facts[] =>
  phases.map((phase, at) => withFound(phase, earlierThan(phases, at)))

/** A phase with its own "no" taken back where one before it leaves the same open: what may have been used or sought then would hold now. */
const withOpen = (phase: Facts, before: readonly Facts[]): Facts => {
  const given = factsGiven(phase)
  const earlier = before.map((one) => withoutContradictions(factsGiven(one)))
  const isOpen = (id: string): boolean => given.get(id) === 'no' && earlier.some((one) => one.get(id) === 'unknown')
  const stage = (id: string): Answer => (isOpen(id) ? 'unknown' : (given.get(id) ?? 'unknown'))
  const openMeans = membersOf('means').filter((name) => isOpen(`means.${name}`))
  const openPurposes = membersOf('purpose').filter((name) => STAGES.some((one) => isOpen(`purpose.${name}.${one}`)))
  const staged = (name: string): Purpose => ({
    intended: stage(`purpose.${name}.intended`),
    carriedOut: stage(`purpose.${name}.carriedOut`),
  })
  const { means, purpose } = phase
  // One word for a group answers for those of it that are not named.
  const ownMeans = typeof means === 'object' ? means : { rest: means }
  const ownPurposes = typeof purpose === 'object' ? purpose : { rest: purpose }
  return {
    ...phase,
    ...(openMeans.length > 0 && { means: { ...ownMeans, ...Object.fromEntries(openMeans.map((name) => [name, 'unknown'])) } }),
    ...(openPurposes.length > 0 && {
      purpose: { ...ownPurposes, ...Object.fromEntries(openPurposes.map((name) => [name, staged(name)])) },
    }),
  }
}

/**
 * The phases as each is answered by itself: with what was found before it, and without a "no" of its own that an earlier phase leaves open. All of them
 * together are asked of what was found alone, since there each phase speaks for itself.
 */
export const asAnswered = (phases: readonly Facts[]): readonly Facts[] =>
  carryForward(phases).map((phase, at) => withOpen(phase, earlierThan(phases, at)))
