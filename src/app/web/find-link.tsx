import { useEffect } from 'react'
import { paths } from '#programme/paths.ts'
import { useGo } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'

/** Where a slash is written, or is a key of the thing itself; a dialog keeps its keys. */
const TAKES_KEYS = 'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="dialog"], [role="alertdialog"]'

/** Whether a key was pressed where it would be written, or was heard by the page: that may have led into a field by it. */
const isTaken = (event: KeyboardEvent): boolean => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  return [event.target, document.activeElement].some((element) => element instanceof Element && element.closest(TAKES_KEYS) !== null)
}

/** In the header of each page of a programme: the way to the search, also by the key `/`. */
export const FindLink = ({ programme }: { programme: string }) => {
  const t = useT()
  const go = useGo()
  const href = paths.find({ programme })
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTaken(event)) return
      event.preventDefault()
      const field = document.querySelector<HTMLInputElement>('.find input[type="search"]')
      if (field) field.select()
      else void go(href)
    }
    addEventListener('keydown', heard)
    return () => removeEventListener('keydown', heard)
  }, [go, href])
  return (
    <LinkButton href={href} icon="search">
      {t('app.find.open')}
    </LinkButton>
  )
}
