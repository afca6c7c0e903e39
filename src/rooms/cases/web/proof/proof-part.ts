import type { CasePartProps } from '../case/at-case.tsx'
import type { CaseNames } from './case-names.ts'

/** What every part of the proof needs: the desk, the case, and what things are called in it. */
export type ProofPartProps = CasePartProps & { readonly names: CaseNames }
