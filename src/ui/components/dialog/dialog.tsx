import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from '../button/icon-button.tsx'
import './dialog.css'

type DialogProps = {
  title: string
  words: { close: string }
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Buttons, the first one what the dialog is for. */
  actions?: ReactNode
}

/** A short task over the page. Escape and the cross close it, and the focus goes back to where it came from. */
export const Dialog = ({ title, words, isOpen, onClose, children, actions }: DialogProps) => (
  <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
    <Modal className="dialog-frame">
      <AriaDialog className="dialog">
        <div className="dialog-head">
          <Heading slot="title" level={2} className="dialog-title">
            {title}
          </Heading>
          <IconButton slot="close" icon="close" aria-label={words.close} />
        </div>
        {children}
        {actions && <div className="dialog-actions">{actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
