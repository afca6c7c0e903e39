import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import { countedOffice, type CountingOffice, officesIn } from './offices.ts'
import type { CountingHere } from './send-tally.ts'

export type Offices = {
  readonly offices: readonly CountingOffice[]
  /** Where the cases of this officer count in that year; null as long as they were neither sent nor signed. */
  readonly counted: string | null
  readonly notice: ReactNode
}

/** The offices for which this officer may count in a year. @param round another number asks anew */
export const useOffices = ({ country, year }: CountingHere, round: number): Offices => {
  const { desk, server } = useMeetings()
  const [found, setFound] = useState<Offices>({ offices: [], counted: null, notice: null })
  const look = useCallback(async (): Promise<Offices> => {
    let offices: readonly CountingOffice[] = []
    const counted = await countedOffice(desk, year)
    const saved = await savedOrRefused(async () => {
      offices = await officesIn(server, country)
    })
    return { offices, counted, notice: saved.kind === 'refused' ? saved.notice : null }
  }, [desk, server, country, year])
  useEffect(() => {
    let isCurrent = true
    void look().then((now) => {
      if (isCurrent) setFound(now)
    })
    return () => {
      isCurrent = false
    }
  }, [look, round])
  return found
}
