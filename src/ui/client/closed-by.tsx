import { type ReactNode, useContext, useState } from 'react'
import { Unsaved, UnsavedContext } from '../components/form/unsaved.ts'

type ClosedByProps = { readonly values: readonly string[]; readonly children: ReactNode }

/**
 * Around forms that go once one of these values behind the question mark changes, though the page stays: whoever would lose by it what they
 * typed is asked, as one who leaves the page. What is let go in here holds nobody back, and what else the page has does. What is chosen while one
 * of them is being saved waits for that: a form that its own save closes lets go first.
 */
export const ClosedBy = ({ values, children }: ClosedByProps) => {
  const page = useContext(UnsavedContext)
  const [unsaved] = useState(() => new Unsaved(page, values))
  return <UnsavedContext value={unsaved}>{children}</UnsavedContext>
}
