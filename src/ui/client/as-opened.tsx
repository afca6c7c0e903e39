import { type ReactNode, useContext, useState, useSyncExternalStore } from 'react'
import { Unsaved, UnsavedContext } from '../components/form/unsaved.ts'

type Version = { readonly version: number | string }

/** By which a form that was opened on one is told from the next. */
export const versionsOf = (standing: readonly Version[]): string => standing.map(({ version }) => version).join()

type AsOpenedProps<One extends Version> = {
  /** What stands now. */
  readonly standing: readonly One[]
  readonly children: (opened: readonly One[]) => ReactNode
}

/**
 * A form that stands open on its page, with what it was opened on: what stands now, and from when somebody types until they saved or left it, what stood when
 * they began. A colleague’s change does not take what is being typed away; saved then, it stands beside theirs, to be chosen between. What is typed in another
 * form of the page holds nothing back here. (A form that is opened by a press keeps what stood then, and null while it is closed.)
 */
export const AsOpened = <One extends Version>({ standing, children }: AsOpenedProps<One>) => {
  const page = useContext(UnsavedContext)
  const [unsaved] = useState(() => new Unsaved(page))
  const isHeld = useSyncExternalStore(unsaved.subscribe, unsaved.isHeld)
  const [kept, keep] = useState(standing)
  const opened = isHeld || versionsOf(kept) === versionsOf(standing) ? kept : standing
  if (opened !== kept) keep(opened)
  return <UnsavedContext value={unsaved}>{children(opened)}</UnsavedContext>
}
