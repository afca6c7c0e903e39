import { useContext, useEffect, useRef, useState } from 'react'
import { useCommand, useDropAnswers } from '#ui/client/command.ts'
import type { Refusal } from '#ui/client/refusal.ts'
import { savedOf } from '#ui/client/save.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { UnsavedContext } from '#ui/components/form/unsaved.ts'
import { observationList, observationRecord } from '../../contract/pilot-operations.ts'
import type { InputOf } from '#ui/client/request.ts'

export type Draft = InputOf<typeof observationRecord>['observations'][number]
type Place = { readonly programmeId: string; readonly session: string }
/** Waits for a connection, or for what was answered in its place when it was sent again to pass or be mended. */
export type Waiting = { readonly draft: Draft; readonly refusal: Refusal | null }

const isUnreached = ({ code }: Refusal): boolean => code === 'client.unreachable'

/** Faults come by their place among all that were sent; the form knows its own fields alone. */
const ownFaults = (refusal: Refusal): Refusal => ({
  ...refusal,
  faults: refusal.faults.map(({ field, ...fault }) => ({ ...fault, field: field.split('.').at(-1) ?? field })),
})

/**
 * What is observed is sent at once. Without a network it waits on the page and goes after the next one that arrives, or by its button. Each is
 * sent by itself, so that what is wrong with one, or is recorded already, holds up no other.
 */
export const useObserving = (place: Place) => {
  const { send, busy } = useCommand(observationRecord, [observationList])
  const drop = useDropAnswers([observationList])
  const unsaved = useContext(UnsavedContext)
  const [waiting, showWaiting] = useState<readonly Waiting[]>([])
  // Sending takes longer than a render lasts: what is taken off the page meanwhile is seen here alone.
  const standing = useRef(waiting)
  const isUnderWay = useRef(false)
  const waits = waiting.length > 0
  useEffect(() => (waits ? unsaved.watch({ isTyped: () => true }) : undefined), [waits, unsaved])
  const setWaiting = (changed: (now: readonly Waiting[]) => readonly Waiting[]) => {
    standing.current = changed(standing.current)
    showWaiting(standing.current)
  }
  const letGo = (gone: Draft) => setWaiting((now) => now.filter(({ draft }) => draft !== gone))
  const isStanding = ({ draft }: Waiting): boolean => standing.current.some((one) => one.draft === draft)
  const record = async (draft: Draft) => {
    const outcome = await send({ ...place, observations: [draft] })
    // What is recorded under its name in other words is to be seen on the list.
    if (outcome.kind === 'refused' && outcome.refusal.code === 'observation.known') await drop()
    return outcome
  }
  /** @returns whether anybody was reached */
  const sendWaiting = async ({ draft }: Waiting): Promise<boolean> => {
    const outcome = await record(draft)
    if (outcome.kind === 'done') {
      letGo(draft)
      return true
    }
    const refusal = isUnreached(outcome.refusal) ? null : outcome.refusal
    setWaiting((now) => now.map((one) => (one.draft === draft ? { draft, refusal } : one)))
    return !isUnreached(outcome.refusal)
  }
  const sendAll = async () => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    try {
      for (const one of standing.current) if (isStanding(one) && !(await sendWaiting(one))) return
    } finally {
      isUnderWay.current = false
    }
  }
  return {
    waiting,
    busy,
    letGo,
    again: () => void sendAll(),
    /** @returns whether it was saved or waits, or what the form has to mend */
    save: async (draft: Draft): Promise<Saved & { readonly waits?: boolean }> => {
      const outcome = await record(draft)
      if (outcome.kind === 'done') {
        void sendAll()
        return savedOf(outcome)
      }
      if (!isUnreached(outcome.refusal)) return savedOf({ ...outcome, refusal: ownFaults(outcome.refusal) })
      setWaiting((now) => [...now, { draft, refusal: null }])
      return { kind: 'saved', waits: true }
    },
  }
}
