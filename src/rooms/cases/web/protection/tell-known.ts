import { protectedPersons } from '../../domain/protected-persons.ts'
import type { Desk } from '../store/desk.ts'

/** Tells whoever protects by what pseudonyms the case calls its victims and witnesses: those of whom they have not heard. @throws SealRefused */
export const tellKnown = (desk: Desk, ctx: string): Promise<void> =>
  desk.tell(ctx, ({ common, file }) => {
    const told = new Set(common.known.map(({ id }) => id))
    return protectedPersons(file)
      .filter(({ id }) => !told.has(id))
      .map(({ id, content: { pseudonym } }) => ({ kind: 'known', content: { pseudonym }, id }))
  })
