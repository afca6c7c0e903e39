import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast'
import { Text } from 'react-aria-components/Text'
import type { ReactElement } from 'react'
import { Button } from '../button/button.tsx'
import { IconButton } from '../button/icon-button.tsx'
import type { Labelled } from '../labelled.ts'
import './toast.css'

/** Its text is an element that is said anew in each language of the page, and never a text of one language. */
export type Notice = { text: ReactElement; caution?: boolean; undo?: { label: string; onUndo: () => void } }

/** Notices of one app, three at a time. What offers an undo, or warns, stays until it is closed; the rest goes after 8 s without mouse or focus on it. */
export class Notices {
  readonly queue = new ToastQueue<Notice>({ maxVisibleToasts: 3 })

  say(notice: Notice): void {
    this.queue.add(notice, notice.undo || notice.caution ? {} : { timeout: 8000 })
  }
}

type ToastsProps = Labelled & { notices: Notices; words: { close: string } }

const Undo = ({ undo, onDone }: { undo: NonNullable<Notice['undo']>; onDone: () => void }) => (
  <Button
    small
    onPress={() => {
      undo.onUndo()
      onDone()
    }}
  >
    {undo.label}
  </Button>
)

/** Where notices appear and are spoken: once in the app, beside the shell. F6 leads to it. */
export const Toasts = ({ notices: { queue }, words, ...name }: ToastsProps) => (
  <ToastRegion {...name} queue={queue} className="toasts">
    {({ toast }) => (
      <AriaToast toast={toast} className={`toast${toast.content.caution ? ' toast-caution' : ''}`}>
        <ToastContent className="toast-content">
          <Text slot="title">{toast.content.text}</Text>
        </ToastContent>
        {toast.content.undo && <Undo undo={toast.content.undo} onDone={() => queue.close(toast.key)} />}
        <IconButton slot="close" icon="close" aria-label={words.close} />
      </AriaToast>
    )}
  </ToastRegion>
)
