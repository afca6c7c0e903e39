import { numberOrNull, trimmedOf } from '#ui/client/form-values.ts'
import type { Draft } from './use-observing.ts'

/** What is typed goes to the server as it is: what is wrong with it, the server says at its field. */
export const saidIn = (
  values: FormData,
  { target, minutes, language }: { readonly target: string; readonly minutes: number | null; readonly language: 'es' | 'en' },
): Omit<Draft, 'id' | 'byRole'> => ({
  target,
  kind: trimmedOf(values, 'kind') as Draft['kind'],
  severity: Number(trimmedOf(values, 'severity')) as Draft['severity'],
  text: trimmedOf(values, 'text'),
  language,
  minutesPlanned: minutes,
  minutesUsed: numberOrNull(values, 'minutesUsed'),
})
