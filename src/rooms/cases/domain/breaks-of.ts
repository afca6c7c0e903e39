import type { CaseFile } from './case-file.ts'
import { type CustodyBreak, custodyBreaks } from './custody-breaks.ts'

/** Breaks in the chain of custody that nobody has explained, by exhibit; those without any are left out. */
export const breaksOf = ({ exhibit: exhibits, custody }: CaseFile): ReadonlyMap<string, readonly CustodyBreak[]> => {
  const events = Map.groupBy(custody, ({ content }) => content.exhibit)
  return new Map(
    exhibits
      .map(({ id, content }) => [id, custodyBreaks(content, events.get(id) ?? []).filter(({ explained }) => explained === null)] as const)
      .filter(([, breaks]) => breaks.length > 0),
  )
}
