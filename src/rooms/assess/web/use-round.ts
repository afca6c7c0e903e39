import { useSearchValue } from '#ui/client/address.ts'
import type { Frame } from './frame.ts'

/** The round that a page is about; the address keeps it, the first one stands where it says none. */
export const useRound = (frame: Frame): readonly [number, (round: string) => void] => {
  const [asked, setAsked] = useSearchValue('round')
  const known = frame.rounds.find(({ number }) => String(number) === asked) ?? frame.rounds[0]
  return [known?.number ?? 1, (round) => void setAsked(round)]
}
