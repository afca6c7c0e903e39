import type { Search } from '#kernel/page/path.ts'
import { useSearch } from '#ui/client/address.ts'

export type QueueSearch = {
  readonly show: 'uncoded' | 'coded' | 'all'
  readonly workshop: string | undefined
  readonly condition: string | undefined
  readonly theme: string | undefined
  readonly finding: string | undefined
  /** Begins with this statement. */
  readonly statement: string | undefined
  readonly after: string | undefined
}

/** What of the queue an address asks for; without a word, what is not coded yet. */
export const queueSearchOf = ({ show, workshop, condition, theme, finding, statement, after }: Search): QueueSearch => {
  return { show: show === 'all' || show === 'coded' ? show : 'uncoded', workshop, condition, theme, finding, statement, after }
}

export const useQueueSearch = (): QueueSearch => queueSearchOf(useSearch())

/** The same as the operation takes it. */
export const queueInput = ({ show, statement, after, ...filters }: QueueSearch) => ({
  ...filters,
  ...(show === 'all' ? {} : { uncoded: show === 'uncoded' }),
  // What waits for others is no work of this coder.
  ...(show === 'uncoded' && { codable: true }),
  ...(statement === undefined ? { after } : { at: statement }),
})
