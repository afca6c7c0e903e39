import type { Saved } from '#ui/components/form/form.tsx'
import { worded } from '#ui/client/worded.tsx'
import type { FieldFault } from '../evidence/faults.ts'

/** Faults of a link, a party or an event in words, for the form. */
export const faultWords = (faults: readonly FieldFault[]): Saved => ({
  kind: 'refused',
  faults: faults.map(({ field, cause, most = 0 }) => ({ field, message: worded((t) => t(`cases.network.fault.${cause}`, { most })) })),
})
