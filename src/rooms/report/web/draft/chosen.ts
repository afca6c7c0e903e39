import { useDeferredValue } from 'react'
import { useSearchValue } from '#ui/client/address.ts'

/** What the panel shows: where a sentence comes from, what a mark cites ("3, 5–7"), a passage under the pen. */
export type Chosen = { readonly kind: 'sentence' | 'cite' | 'passage'; readonly id: string } | null

const read = (text: string | undefined): Chosen => {
  const [, kind, id = ''] = /^(sentence|cite|passage)-(.+)$/.exec(text ?? '') ?? []
  return kind === undefined ? null : { kind: kind as NonNullable<Chosen>['kind'], id }
}

export const writtenAs = (chosen: Chosen): string => (chosen ? `${chosen.kind}-${chosen.id}` : '')

/** The value behind the question mark that says what is chosen. */
export const CHOSEN_IN = 'at'

/** The address keeps it, so that a colleague can be sent to the very sentence. It waits for the chapter that it stands in. */
export const useChosen = (): readonly [Chosen, (chosen: Chosen) => Promise<void>] => {
  const [text, set] = useSearchValue(CHOSEN_IN)
  return [read(useDeferredValue(text)), (chosen) => set(writtenAs(chosen))]
}

export const isChosen = (chosen: Chosen, kind: NonNullable<Chosen>['kind'], id: string): boolean =>
  chosen?.kind === kind && chosen.id === id

/** A mark as it is read out: an address has no space after its commas. */
export const saidMark = (mark: string): string => mark.replaceAll(',', ', ')

/** Numbers of a mark: "3, 5–7" stands for 3, 5, 6 and 7. */
export const numbersOf = (mark: string): readonly number[] =>
  mark.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split('–').map(Number)
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
  })
