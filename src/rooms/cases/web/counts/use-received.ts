import { useCallback, useEffect, useState } from 'react'
import type { GivenTally } from '../../domain/counts/summed.ts'
import { useMeetings } from '../desk/use-desk.ts'
import { acceptedSenders, keepTallies, receivedTallies } from './received-tallies.ts'
import type { CountingHere } from './send-tally.ts'

export type Received = {
  readonly tallies: readonly GivenTally[]
  readonly accepted: readonly string[]
  /** Looks anew at what lies on the device. */
  readonly again: () => Promise<void>
}

/** The tallies of a year that came to this officer, opened anew after each meeting. */
export const useReceived = ({ programme, year }: CountingHere): Received => {
  const { desk, met } = useMeetings()
  const [found, setFound] = useState<Omit<Received, 'again'>>({ tallies: [], accepted: [] })
  const look = useCallback(async () => {
    await keepTallies(desk, programme, year)
    return { tallies: await receivedTallies(desk, programme, year), accepted: await acceptedSenders(desk) }
  }, [desk, programme, year])
  useEffect(() => {
    let isCurrent = true
    void look().then((now) => {
      if (isCurrent) setFound(now)
    })
    return () => {
      isCurrent = false
    }
  }, [look, met.metAt])
  const again = useCallback(async () => setFound(await look()), [look])
  return { ...found, again }
}
