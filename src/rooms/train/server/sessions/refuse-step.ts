import type { CertificationStepName } from '../../contract/certification.ts'
import { refuse } from '../problems.ts'
import { said } from './said.ts'

/** A step that cannot be taken, with why in words. */
export const refuseStep = (step: CertificationStepName, why: string): never =>
  refuse('certification.out-of-turn', { step: said('train.certification.step', [step]), why: said('train.certification.why', [why]) })
