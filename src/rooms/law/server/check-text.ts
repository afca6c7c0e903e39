import type { Law } from '../contract/law-data.ts'
import type { ProposedLaw } from '../contract/proposal.ts'
import { faultsIn } from '../domain/proposal/faults.ts'
import { refuse } from './problems.ts'

const CODES = {
  'version-overlaps': 'law.version-overlaps',
  'unknown-fact': 'law.unknown-fact',
  'unknown-source': 'law.unknown-source',
  'source-taken': 'law.source-taken',
  'source-unprefixed': 'law.source-unprefixed',
  'grade-above-source': 'law.grade-above-source',
  'id-taken': 'law.incoherent',
  'offence-missing': 'law.incoherent',
  'system-missing': 'law.incoherent',
} as const

/** @throws Problem with the place of the first fault; what was typed stays with whoever sent it */
export const checkText = (law: Law, text: ProposedLaw): void => {
  const [fault] = faultsIn(law, text)
  if (fault) refuse(CODES[fault.code], { at: fault.at, found: fault.found })
}
