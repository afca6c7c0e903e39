import type { Answer } from '../../contract/facts.ts'
import type { Outcome } from '../../contract/outcome.ts'

/**
 * The one word for a system, of trafficking, smuggling and attempted trafficking. An attempt counts only where there is no trafficking;
 * an attempt that is not known leaves even known smuggling undetermined, since the graver offence is still open.
 */
export const headline = ({ tip, som, attempt }: { tip: Answer; som: Answer; attempt: Answer }): Outcome => {
  if (tip === 'yes') return som === 'yes' ? 'both' : 'TIP'
  if (tip === 'unknown' || attempt === 'unknown') return 'undetermined'
  if (attempt === 'yes') return 'attempted TIP'
  if (som === 'unknown') return 'undetermined'
  return som === 'yes' ? 'SOM' : 'other offences'
}
