import type { CasePartProps } from '../case/at-case.tsx'

/** What concerns one person who is protected, on a day. */
export type OfPersonProps = CasePartProps & { readonly person: string; readonly pseudonym: string; readonly today: string }
