import type { Facts } from '../../contract/facts.ts'
import { GUIDE_STEPS } from '../../contract/guide-steps.ts'
import type { Law } from '../../contract/law-data.ts'
import { askedBy } from '../../domain/guide/asked-by.ts'

const fieldOf = (id: string): Element => {
  const found = document.querySelector(`[data-asks="${id}"]`)
  if (!found) throw new Error(`the guide does not ask ${id}`)
  return found
}

/** What only national laws ask stands in view where a chosen country's law lists it, and is folded away elsewhere; each in its order. */
export const showDeciding = (law: Law, { jurisdictions }: Facts): void => {
  const deciding = askedBy(law, jurisdictions)
  for (const { further } of GUIDE_STEPS) {
    const [first] = further
    const step = first && fieldOf(first.id).closest('.step')
    const [inView, folded] = [step?.querySelector('.deciding'), step?.querySelector<HTMLDetailsElement>('.further')]
    if (!inView || !folded) continue
    const isAsked = further.map(({ id }) => deciding.has(id))
    // Moving a field takes the focus from it: only where something changes place.
    if (further.every(({ id }, index) => (fieldOf(id).parentElement === inView) === isAsked[index])) continue
    for (const [index, { id }] of further.entries()) (isAsked[index] ? inView : folded).append(fieldOf(id))
    folded.hidden = isAsked.every(Boolean)
  }
}
