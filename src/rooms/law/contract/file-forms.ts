import type { FileForm } from '#kernel/command/file-form.ts'
import { Decision } from './decision.ts'
import { Facts } from './facts.ts'
import { Law } from './law-data.ts'
import { Distinction } from './outcome.ts'

export const lawFileForms: Readonly<Record<string, FileForm>> = {
  'istmo-facts-1': { form: Facts, io: 'input' },
  'istmo-outcome-1': { form: Distinction, io: 'output' },
  'istmo-law-1': { form: Law, io: 'input' },
  'istmo-decision-1': { form: Decision, io: 'output' },
}
