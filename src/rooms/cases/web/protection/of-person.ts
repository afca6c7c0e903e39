import type { CasePartProps } from '../case/at-case.tsx'
import type { SeenConsent } from './consent-words.ts'

/** What concerns one person who is protected, on a day. */
export type OfPersonProps = CasePartProps & { readonly person: string; readonly pseudonym: string; readonly today: string }

/** What is written of one of their consents, by what stood when it was opened: neither it nor what is typed goes when a colleague changes the consent. */
export type OfConsentProps = OfPersonProps & { readonly seen: SeenConsent; readonly onDone: () => void }
