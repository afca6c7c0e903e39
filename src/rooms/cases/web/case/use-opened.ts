import { useContext, useState } from 'react'
import { UnsavedContext } from '#ui/components/form/unsaved.ts'
import type { Standing } from '../../domain/case-file.ts'

/** By which a form that was opened on one is told from the next. */
export const versionsOf = (standing: readonly Pick<Standing<unknown>, 'version'>[]): string => standing.map(({ version }) => version).join()

/**
 * What a form was opened on: what stands now, and while somebody types, what stood when they began. A colleague's change does not take what is
 * being typed away; saved then, it stands beside theirs, to be chosen between.
 * @param standing what stands now, by whose versions one is told from the next
 */
export const useOpened = <One>(now: One, standing: readonly Pick<Standing<unknown>, 'version'>[]): One => {
  const version = versionsOf(standing)
  const unsaved = useContext(UnsavedContext)
  const [kept, keep] = useState({ now, version })
  if (kept.version === version) return now
  if (unsaved.isTyped()) return kept.now
  keep({ now, version })
  return now
}
