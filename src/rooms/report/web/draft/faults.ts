import { z } from 'zod'
import type { Translate } from '#kernel/i18n/translate.ts'
import { worded } from '#ui/client/worded.tsx'
import type { Outcome } from '#ui/client/refusal.ts'
import { SaidFault, type TextFault } from '../../contract/draft.ts'

type Fault = z.output<typeof TextFault>

/** A place that cannot be printed, as a sentence. */
export const sayFault = (t: Translate, { code, where, found }: Fault): string => t(`report.cli.problem-${code}`, { where, found })

const Details = z.object({ faults: z.array(SaidFault) })

export const faultsIn = (details: unknown): readonly Fault[] => {
  const read = Details.safeParse(details)
  return read.success ? read.data.faults : []
}

/** A refusal of what was written, at the field of its language. */
export const atFields = <Value>(outcome: Outcome<Value>): Outcome<Value> => {
  if (outcome.kind === 'done' || outcome.refusal.code !== 'text.unprintable') return outcome
  const byField = Map.groupBy(faultsIn(outcome.refusal.details), ({ where }) => (where.endsWith('.en') ? 'en' : 'es'))
  const faults = [...byField].map(([field, own]) => ({
    field,
    message: worded((t) => own.map((fault) => t(`report.fault.${fault.code}`, { found: fault.found })).join(' ')),
  }))
  return { kind: 'refused', refusal: { ...outcome.refusal, faults } }
}
