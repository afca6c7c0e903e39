import { protectedPersons } from '../../domain/protected-persons.ts'
import type { Desk } from '../store/desk.ts'

/** Tells whoever protects by what pseudonyms the case calls its victims and witnesses: those of whom they have not heard. @throws SealRefused */
export const tellKnown = async (desk: Desk, ctx: string): Promise<void> => {
  const one = desk.caseOf(ctx)
  if (!one) return
  const told = new Set(one.common.known.map(({ id }) => id))
  for (const { id, content } of protectedPersons(one.file))
    if (!told.has(id)) await desk.tell(ctx, 'known', { pseudonym: content.pseudonym }, id)
}
