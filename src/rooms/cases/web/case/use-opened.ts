import { useContext, useState } from 'react'
import { UnsavedContext } from '#ui/components/form/unsaved.ts'

/**
 * What a form was opened on: what stands now, and while somebody types, what stood when they began. A colleague's change does not take what is
 * being typed away; saved then, it stands beside theirs, to be chosen between.
 * @param version by which one is told from the next
 */
export const useOpened = <One>(now: One, version: string | undefined): One => {
  const unsaved = useContext(UnsavedContext)
  const [kept, keep] = useState({ now, version })
  if (kept.version === version) return now
  if (unsaved.isTyped()) return kept.now
  keep({ now, version })
  return now
}
