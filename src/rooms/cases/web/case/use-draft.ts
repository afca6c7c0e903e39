import { type ReactNode, useEffect, useState } from 'react'
import { z } from 'zod'
import { Facts } from '#law/facts.ts'
import type { Desk } from '../store/desk.ts'
import { keptDraft } from '../store/drafts.ts'
import { useKeeping } from './use-keeping.ts'

const Phases = z.array(Facts)

type Draft = {
  readonly phases: readonly Facts[] | null
  readonly change: (phases: readonly Facts[]) => void
  /** They stand in the case now. */
  readonly drop: () => Promise<void>
  /** Why what was answered last is not kept. */
  readonly notice: ReactNode
}

/**
 * Answers that are in no case yet: `null` until they were looked up. Each change is sealed on the device.
 * @param start what is answered where there is no draft
 */
export const useDraft = (desk: Desk, id: string, start: readonly Facts[]): Draft => {
  const [phases, setPhases] = useState<readonly Facts[] | null>(null)
  const { keep, drop, notice } = useKeeping(desk, id)
  useEffect(() => {
    void keptDraft(desk, id).then((kept) => {
      const read = Phases.safeParse(kept)
      setPhases(read.success ? read.data : start)
    })
    // oxlint-disable-next-line react/exhaustive-deps -- what it starts with is asked once, when it is looked up
  }, [desk, id])
  const change = (changed: readonly Facts[]) => {
    setPhases(changed)
    keep(changed)
  }
  return { phases, change, drop, notice }
}
