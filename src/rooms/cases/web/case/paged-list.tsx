import { type ReactNode, useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'

/** So many are drawn at once: whoever was removed may have written thousands. */
const AT_ONCE = 50

type PagedListProps<One> = { readonly items: readonly One[]; readonly className?: string; readonly show: (one: One) => ReactNode }

/** A list of which the first are shown, and more of it on asking. */
export const PagedList = <One,>({ items, className, show }: PagedListProps<One>) => {
  const t = useT()
  const [shown, setShown] = useState(AT_ONCE)
  const left = items.length - shown
  if (items.length === 0) return null
  return (
    <>
      <ul className={className}>{items.slice(0, shown).map(show)}</ul>
      {left > 0 && (
        <div>
          <Button onPress={() => setShown(shown + AT_ONCE)}>{t('cases.aside.more', { n: Math.min(left, AT_ONCE), left })}</Button>
        </div>
      )}
    </>
  )
}
