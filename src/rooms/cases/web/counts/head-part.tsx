import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { CountsRelease } from '../../contract/counts/release.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import type { Server } from '../meeting/server.ts'
import type { Desk } from '../store/desk.ts'
import { LeavingPart } from './leaving-part.tsx'
import { ReceivedPart } from './received-part.tsx'
import { releasedBefore, restedOn } from './released-before.ts'
import type { CountingHere } from './send-tally.ts'
import { useReceived } from './use-received.ts'

const HEAD = 'programme.country-signatory'

type Known =
  | { readonly kind: 'office'; readonly office: string; readonly before: CountsRelease | null; readonly rested: readonly string[] | null }
  | { readonly kind: 'refused'; readonly notice: ReactNode }

const knownOf = async (
  { desk, server }: { readonly desk: Desk; readonly server: Server },
  series: { readonly office: string; readonly year: number },
): Promise<Known> => {
  const before = await releasedBefore(desk, server, series)
  return { kind: 'office', office: series.office, before, rested: before ? await restedOn(desk, series) : [] }
}

/** For which office this head signs, and what was published of it for the year; asked anew after a release. */
const useKnown = ({ country, year }: CountingHere, round: number): Known | null => {
  const { desk, server } = useMeetings()
  const [known, setKnown] = useState<Known | null>(null)
  const look = useCallback(async (): Promise<Known | null> => {
    let found: Known | null = null
    const saved = await savedOrRefused(async () => {
      const office = (await server.seats()).find((seat) => seat.role === HEAD && seat.country === country)?.officeId
      if (office !== undefined) found = await knownOf({ desk, server }, { office, year })
    })
    return saved.kind === 'refused' ? { kind: 'refused', notice: saved.notice } : found
  }, [desk, server, country, year])
  useEffect(() => {
    let isCurrent = true
    setKnown(null)
    void look().then((now) => {
      if (isCurrent) setKnown(now)
    })
    return () => {
      isCurrent = false
    }
  }, [look, round])
  return known
}

type HeadPartProps = { readonly desk: Desk; readonly of: CountingHere; readonly round: number; readonly onReleased: () => void }

/** What the head of an office does: takes in tallies, looks at what leaves, and signs it. */
export const HeadPart = ({ desk, of, round, onReleased }: HeadPartProps) => {
  const received = useReceived(of)
  const known = useKnown(of, round)
  return (
    <>
      <ReceivedPart received={received} of={of} />
      {known?.kind === 'refused' && known.notice}
      {known?.kind === 'office' && (
        <LeavingPart key={`${of.year} ${round}`} desk={desk} of={of} received={received} {...known} onReleased={onReleased} />
      )}
    </>
  )
}
