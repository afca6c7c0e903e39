import type { Anchor } from './model.ts'
import type { CitedReference, NumberedBlock, NumberedDocument } from './numbered.ts'
import { within } from './within.ts'

/** Numbers that a mark like [3, 5–7] stands for: of a range only its ends are printed. */
const numbersIn = (parts: readonly { text: string; to?: Anchor }[]): readonly number[] =>
  parts.flatMap(({ text, to }, at) => {
    if (to === undefined) return []
    const end = Number(text)
    const start = parts[at - 1]?.text === '–' ? Number(parts[at - 2]?.text) + 1 : end
    return Array.from({ length: end - start + 1 }, (_, step) => start + step)
  })

/** Entries of the reference list that these blocks cite, also those in the middle of a range. */
export const citedIn = (document: NumberedDocument, blocks: readonly NumberedBlock[]): CitedReference[] => {
  const cited = new Set<number>()
  for (const { kind, parts } of within(blocks)) {
    if (kind === 'cite') for (const number of numbersIn(parts as readonly { text: string; to?: Anchor }[])) cited.add(number)
  }
  return document.references.filter(({ number }) => cited.has(number))
}
