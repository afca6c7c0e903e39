import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import type { Refusal } from '#ui/client/refusal.ts'
import { attendanceRecord, rollShow } from '../../contract/attendance.ts'
import { sessionShow } from '../../contract/session-operations.ts'
import type { Tapped } from './tap-marks.tsx'

type Place = { readonly programmeId: string; readonly session: string }

/** Taps are sent at once; what did not arrive stays on the screen and is sent again with the next tap, or by its button. */
export const useTaps = (place: Place, { halfDay, reason }: { readonly halfDay: string; readonly reason: string | null }) => {
  const { send, busy } = useCommand(attendanceRecord, [rollShow, sessionShow])
  const [waiting, setWaiting] = useState<ReadonlyMap<string, Tapped>>(new Map())
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const keyOf = (pseudonym: string): string => `${halfDay} ${pseudonym}`
  const sendAll = async (all: ReadonlyMap<string, Tapped>) => {
    setWaiting(all)
    const marks = [...all].flatMap(([key, tapped]) => (key.startsWith(`${halfDay} `) ? [tapped] : []))
    if (marks.length === 0) return
    const outcome = await send({ ...place, halfDay, reason, marks })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    // What was tapped while this was under way is another mark, and stays.
    if (outcome.kind === 'done')
      setWaiting((now) => new Map([...now].filter(([key, tapped]) => !marks.includes(tapped) || !key.startsWith(`${halfDay} `))))
  }
  return {
    busy,
    refusal,
    isWaiting: [...waiting.keys()].some((key) => key.startsWith(`${halfDay} `)),
    waitingOf: (pseudonym: string) => waiting.get(keyOf(pseudonym)),
    tap: (tapped: readonly Tapped[]) => void sendAll(new Map([...waiting, ...tapped.map((one) => [keyOf(one.pseudonym), one] as const)])),
    again: () => void sendAll(waiting),
  }
}
