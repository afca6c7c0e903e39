import type { Distinction, Reason, SystemOutcome } from '#law/outcome.ts'

/** Elements of the two offences in the order in which they are asked; what stands beside them comes after its own. */
const ELEMENTS = [
  'act',
  'means',
  'purpose',
  'consent',
  'accused',
  'attempt',
  'procuring',
  'illegalEntry',
  'foreigner',
  'benefit',
  'penalty',
  'otherForm',
] as const
/** Where no border was crossed these say nothing. */
const OF_ENTRY: readonly string[] = ['procuring', 'foreigner', 'benefit']

const isMain = ({ offence, element }: Reason): boolean => /^[a-z]+-(?:tip|som)$/.test(offence) && ELEMENTS.some((one) => one === element)

export const ofElement = ({ reasons }: SystemOutcome, element: string): readonly Reason[] =>
  reasons.filter((one) => isMain(one) && one.element === element)

/** Whether an illegal entry of these facts is known or open. */
export const hasEntry = ({ systems }: Distinction): boolean =>
  systems.some((system) => ofElement(system, 'illegalEntry').some(({ answer }) => answer !== 'no'))

/** Consent that was told matters to whoever reads, as long as one of the laws leaves room for trafficking. */
const isConsentAsked = ({ systems }: Distinction): boolean => systems.some(({ tip }) => tip !== 'no')

export type Facts = { readonly told: Distinction; readonly isConsentTold: boolean }

/** Nobody is taught attempts in this chapter: of one that did not happen nothing is said. */
const isSaid = ({ told, isConsentTold }: Facts, element: string): boolean => {
  const all = told.systems.flatMap((one) => ofElement(one, element))
  if (element === 'attempt') return all.some(({ answer }) => answer !== 'no')
  return all.length > 0 || (element === 'consent' && isConsentTold && isConsentAsked(told))
}

export const shownElements = (facts: Facts): readonly string[] => {
  const crossed = hasEntry(facts.told)
  return ELEMENTS.filter((element) => (crossed || !OF_ENTRY.includes(element)) && isSaid(facts, element))
}
