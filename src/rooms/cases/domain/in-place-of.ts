import { type AgeToday, Gate } from '../contract/gate.ts'
import { CasePerson } from '../contract/person.ts'
import { Consent } from '../contract/protection/consent.ts'
import { carryingAlong } from './capacities.ts'

type Said = { readonly content: unknown }

const personInPlaceOf = (person: CasePerson, others: readonly Said[]): CasePerson =>
  carryingAlong(
    person,
    others.flatMap(({ content }) => CasePerson.safeParse(content).data ?? []),
  )

/** A consent that one of several versions says was taken back: of two days the first. Whoever agreed anew says so after it was settled. */
const consentInPlaceOf = (consent: Consent, others: readonly Said[]): Consent => {
  const takenBack = others
    .flatMap(({ content }) => Consent.safeParse(content).data?.withdrawn ?? [])
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  return { ...consent, withdrawn: consent.withdrawn ?? takenBack[0] ?? null }
}

/** That somebody is a child, as it was answered in one of several versions: it stays said where the one that holds says nothing of it. */
const gateInPlaceOf = (gate: Gate, others: readonly Said[]): Gate => {
  const ages = others.flatMap(({ content }): AgeToday | readonly AgeToday[] => Gate.safeParse(content).data?.ageToday ?? [])
  const ageToday = gate.ageToday ?? (ages.includes('child') ? 'child' : ages[0])
  return ageToday === undefined ? gate : { ...gate, ageToday }
}

/**
 * What a version says that takes the place of others, of whatever kind it is. Nobody loses a protection by the choice between two versions: what somebody is
 * or was by any of them goes along, and where there are several, so does a consent that was taken back and that somebody is a child.
 * @param others those of the same matter; what cannot be read among them adds nothing
 */
export const inPlaceOf = <Content>(kind: string, content: Content, others: readonly Said[]): Content => {
  const kept = (): unknown => {
    if (kind === 'person') return personInPlaceOf(CasePerson.parse(content), others)
    // One version alone is changed by whoever knows what it said: a consent is renewed, an age was asked anew.
    if (others.length < 2) return content
    if (kind === 'consent') return consentInPlaceOf(Consent.parse(content), others)
    return kind === 'gate' ? gateInPlaceOf(Gate.parse(content), others) : content
  }
  return kept() as Content
}
