import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { CountsRelease } from '../../contract/counts/release.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { useMeetings } from '../desk/use-desk.ts'
import type { Server } from '../meeting/server.ts'
import type { Desk } from '../store/desk.ts'
import { LeavingPart } from './leaving-part.tsx'
import { ReceivedPart } from './received-part.tsx'
import { releasedBefore, restedOn } from './released-before.ts'
import type { CountingFor } from './send-tally.ts'
import { useReceived } from './use-received.ts'

type Known =
  | { readonly kind: 'office'; readonly before: CountsRelease | null; readonly rested: readonly string[] | null }
  | { readonly kind: 'refused'; readonly notice: ReactNode }

const knownOf = async (
  { desk, server }: { readonly desk: Desk; readonly server: Server },
  series: { readonly office: string; readonly year: number },
): Promise<Known> => {
  const before = await releasedBefore(desk, server, series)
  return { kind: 'office', before, rested: before ? await restedOn(desk, series) : [] }
}

/** What was published of an office for the year; asked anew after a release. */
const useKnown = ({ office, year }: CountingFor, round: number): Known | null => {
  const { desk, server } = useMeetings()
  const [known, setKnown] = useState<Known | null>(null)
  const look = useCallback(async (): Promise<Known | null> => {
    let found: Known | null = null
    const saved = await savedOrRefused(async () => {
      found = await knownOf({ desk, server }, { office, year })
    })
    return saved.kind === 'refused' ? { kind: 'refused', notice: saved.notice } : found
  }, [desk, server, office, year])
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

type HeadPartProps = {
  readonly desk: Desk
  readonly of: CountingFor
  readonly ownCount: boolean
  readonly round: number
  readonly onReleased: () => void
}

/** What the head of an office does: takes in tallies, looks at what leaves, and signs it. */
export const HeadPart = ({ desk, of, ownCount, round, onReleased }: HeadPartProps) => {
  const received = useReceived(of)
  const known = useKnown(of, round)
  return (
    <>
      <ReceivedPart received={received} of={of} />
      {known?.kind === 'refused' && known.notice}
      {known?.kind === 'office' && (
        <LeavingPart
          key={`${of.year} ${of.office} ${round}`}
          desk={desk}
          of={of}
          ownCount={ownCount}
          received={received}
          {...known}
          onReleased={onReleased}
        />
      )}
    </>
  )
}
