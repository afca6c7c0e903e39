import { useContext, useEffect, useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import type { Refusal } from '#ui/client/refusal.ts'
import { savedOf } from '#ui/client/save.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { UnsavedContext } from '#ui/components/form/unsaved.ts'
import { observationList, observationRecord } from '../../contract/pilot-operations.ts'
import type { InputOf } from '#ui/client/request.ts'

export type Draft = InputOf<typeof observationRecord>['observations'][number]
type Place = { readonly programmeId: string; readonly session: string }

/** Faults come by their place among all that were sent; the form knows its own fields alone. */
const ownFaults = (refusal: Refusal): Refusal => ({
  ...refusal,
  faults: refusal.faults.map(({ field, ...fault }) => ({ ...fault, field: field.split('.').at(-1) ?? field })),
})

/** What is observed is sent at once. Without a network it waits on the page and goes with the next one, or by its button. */
export const useObserving = (place: Place) => {
  const { send, busy } = useCommand(observationRecord, [observationList])
  const unsaved = useContext(UnsavedContext)
  const [waiting, setWaiting] = useState<readonly Draft[]>([])
  const waits = waiting.length > 0
  useEffect(() => (waits ? unsaved.watch({ isTyped: () => true }) : undefined), [waits, unsaved])
  const sendAll = async (all: readonly Draft[]) => {
    const outcome = await send({ ...place, observations: [...all] })
    // What was seen while this was under way, and did not arrive, stays.
    if (outcome.kind === 'done') setWaiting((now) => now.filter((draft) => !all.includes(draft)))
    return outcome
  }
  return {
    waiting,
    busy,
    again: () => void sendAll(waiting),
    /** @returns whether it was saved or waits, or what the form has to mend */
    save: async (draft: Draft): Promise<Saved & { readonly waits?: boolean }> => {
      const outcome = await sendAll([...waiting, draft])
      if (outcome.kind === 'done' || outcome.refusal.code !== 'client.unreachable')
        return savedOf(outcome.kind === 'done' ? outcome : { ...outcome, refusal: ownFaults(outcome.refusal) })
      setWaiting((now) => [...now, draft])
      return { kind: 'saved', waits: true }
    },
  }
}
