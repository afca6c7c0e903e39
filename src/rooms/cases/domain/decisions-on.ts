import type { CaseDecision } from '../contract/case-decision.ts'
import type { CaseFile, Standing } from './case-file.ts'

/** A decision with its number: the first on a person is 1. */
export type NumberedDecision = { readonly n: number; readonly decided: Standing<CaseDecision> }

/** The decisions on one person, numbered in the order in which they were written. */
export const decisionsOn = ({ decision }: Pick<CaseFile, 'decision'>, person: string): readonly NumberedDecision[] =>
  decision.filter(({ content }) => content.person === person).map((decided, at) => ({ n: at + 1, decided }))
