import { type ComponentProps, type ComponentType, useState } from 'react'
import type { Page } from '#ui/client/page.ts'
import { fetchCode } from '#ui/client/page-code.ts'
import { Refused } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { IconButton } from '#ui/components/button/icon-button.tsx'
import type { HelpDialog } from './help-dialog.tsx'

type Shown = ComponentType<ComponentProps<typeof HelpDialog>>

/** Beside a page's title: what the page is for, in a few sentences. All of it is fetched when somebody asks; no first screen waits for it. */
export const HelpButton = ({ page }: { page: Page }) => {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const [Shown, setShown] = useState<Shown | null>(null)
  const [fault, setFault] = useState<Refused | null>(null)
  // Where the network is gone it is said as of any part of a page that cannot be fetched.
  if (fault) throw fault
  const open = () => {
    setOpen(true)
    if (Shown) return
    fetchCode(() => import('./help-dialog.tsx')).then(
      (code) => setShown(() => code.HelpDialog),
      (cause: unknown) => {
        if (!(cause instanceof Refused)) throw cause
        setFault(cause)
      },
    )
  }
  return (
    <>
      <IconButton icon="help" aria-label={t('app.help.open')} onPress={open} />
      {Shown && <Shown page={page} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </>
  )
}
