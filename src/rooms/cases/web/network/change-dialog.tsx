import type { ReactNode } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import { useAct } from '../case/use-act.ts'

type ChangeDialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly remove: string
  /** Why it may not be taken away. */
  readonly removeRefused?: string | undefined
  readonly onRemove: () => Promise<unknown>
  readonly children: ReactNode
}

/**
 * Something of the network or the timeline, to be changed or taken away: as it stood when this was opened. What somebody else writes meanwhile stands beside it.
 * Its history stays either way.
 */
export const ChangeDialog = ({ title, isOpen, onClose, remove, removeRefused, onRemove, children }: ChangeDialogProps) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  return (
    <Dialog title={title} words={dialogWords(t)} isOpen={isOpen} onClose={onClose}>
      {children}
      {notice}
      <Button
        tone="danger"
        busy={busy}
        disabledBecause={removeRefused}
        onPress={() =>
          act(async () => {
            await onRemove()
            onClose()
          })
        }
      >
        {remove}
      </Button>
    </Dialog>
  )
}
