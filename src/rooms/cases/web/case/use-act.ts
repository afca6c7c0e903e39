import { type ReactNode, useState } from 'react'
import { savedOrRefused } from '../desk/seal-notice.tsx'

type Acting = {
  /** Does it once: a second press while it is under way does nothing. */
  readonly act: (what: () => Promise<unknown>) => void
  readonly busy: boolean
  /** Why it was refused, to be shown where it was pressed. */
  readonly notice: ReactNode
}

/** What a button does with something sealed: it is never silent about a refusal. */
export const useAct = (): Acting => {
  const [busy, setBusy] = useState(false)
  const [notice, setNotice] = useState<ReactNode>(null)
  const once = async (what: () => Promise<unknown>) => {
    setBusy(true)
    const saved = await savedOrRefused(what)
    setNotice(saved.kind === 'refused' ? saved.notice : null)
    setBusy(false)
  }
  const act = (what: () => Promise<unknown>) => {
    if (!busy) void once(what)
  }
  return { act, busy, notice }
}
