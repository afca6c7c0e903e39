import { BEGUN_AT_MOST, SENT_AT_MOST } from '../contract/caps.ts'
import type { Sent } from '../contract/keeping.ts'
import { refuse } from './problems.ts'
import { begunBy, type SentBy, sentBy, takeTurn } from './sql/sent.ts'
import type { Tx } from './tables.ts'

const MIB = 1024 * 1024

type Coming = { readonly coming: readonly Sent[]; readonly begins: boolean }

/**
 * Refuses what is more than one person, or all of a programme, may hand in. What one person sends at once is measured one after the other; several persons
 * together may pass the measure of the programme by what each has on its way, which is not worth that everybody waits for everybody.
 */
export const refuseTooMuch = async (tx: Tx, own: SentBy, { coming, begins }: Coming): Promise<void> => {
  // Three quarters of base 64 are content.
  const bytes = coming.reduce((sum, { text, payload }) => sum + text.length + (payload.length * 3) / 4, 0)
  if (bytes === 0) return
  await takeTurn(tx, own)
  if (begins && (await begunBy(tx, own)) >= BEGUN_AT_MOST) refuse('case.too-many', { most: BEGUN_AT_MOST })
  const sent = await sentBy(tx, own)
  for (const cap of ['day', 'person', 'programme'] as const)
    if (sent[cap] + bytes > SENT_AT_MOST[cap]) refuse('case.too-much', { of: cap, mib: SENT_AT_MOST[cap] / MIB })
}
