import { useContext, useState, type ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Button } from '../button/button.tsx'
import { IconButton } from '../button/icon-button.tsx'
import { Unsaved, UnsavedContext } from '../form/unsaved.ts'
import './dialog.css'

export type DialogWords = {
  close: string
  /** What is said where closing would lose what was typed, and the two ways on. */
  losing: string
  stay: string
  lose: string
}

type DialogProps = {
  title: string
  words: DialogWords
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons, the first one what the dialog is for. */
  actions?: ReactNode
}

type LosingProps = { words: DialogWords; onStay: () => void; onLose: () => void }

/** Asked in the dialog itself, beside what would be lost; staying has the focus. */
const Losing = ({ words, onStay, onLose }: LosingProps) => (
  <div className="dialog-losing" role="alert">
    <p>{words.losing}</p>
    <div className="dialog-actions">
      <Button startsFocused onPress={onStay}>
        {words.stay}
      </Button>
      <Button tone="danger" onPress={onLose}>
        {words.lose}
      </Button>
    </div>
  </div>
)

/** A short task over the page. Escape and the cross close it, and the focus goes back to where it came from; whoever would lose what they typed is asked. */
export const Dialog = ({ title, words, isOpen, onClose, children, actions }: DialogProps) => {
  const page = useContext(UnsavedContext)
  const [unsaved] = useState(() => new Unsaved(page))
  const [isHeld, setHeld] = useState(false)
  const leave = () => {
    setHeld(false)
    onClose()
  }
  if (isHeld && !isOpen) setHeld(false)
  const close = () => {
    // What is being saved says first what came of it.
    if (unsaved.isSending()) return
    // Escape a second time is no answer: it takes the question away.
    if (unsaved.isTyped()) setHeld(!isHeld)
    else leave()
  }
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && close()}>
      <Modal className="dialog-frame">
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2} className="dialog-title">
              {title}
            </Heading>
            <IconButton slot="close" icon="close" aria-label={words.close} />
          </div>
          {isHeld && <Losing words={words} onStay={() => setHeld(false)} onLose={leave} />}
          <UnsavedContext value={unsaved}>{children}</UnsavedContext>
          {actions && <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
