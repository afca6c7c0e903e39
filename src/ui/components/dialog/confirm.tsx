import { useState, type ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '../button/button.tsx'
import './dialog.css'

type ConfirmProps = {
  /** The question: “Withdraw the recommendation?” */
  title: string
  /** What will happen, and what cannot be undone. */
  children: ReactNode
  /** `confirm` is the verb of the question, never “yes”. */
  words: { confirm: string; busy: string; cancel: string }
  danger?: boolean
  isOpen: boolean
  onClose: () => void
  /** What refused it, to be shown in place; nothing when it is done. The dialog closes then. */
  onConfirm: () => Promise<ReactNode>
}

/** Asks before what is hard to undo. Only a decision closes it, and the harmless one has the focus. */
export const Confirm = ({ title, children, words, danger = false, isOpen, onClose, onConfirm }: ConfirmProps) => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ReactNode>(null)
  const leave = () => {
    setRefusal(null)
    onClose()
  }
  const confirm = () => {
    setBusy(true)
    void onConfirm()
      .then((refused) => (refused ? setRefusal(refused) : leave()))
      .finally(() => setBusy(false))
  }
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && !busy && leave()}>
      <Modal className="dialog-frame">
        <AriaDialog className="dialog" role="alertdialog">
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          {children}
          {refusal}
          <div className="dialog-actions">
            <Button startsFocused onPress={leave}>
              {words.cancel}
            </Button>
            <Button tone={danger ? 'danger' : 'primary'} busy={busy} onPress={confirm}>
              {busy ? words.busy : words.confirm}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
