import { overTheWalls } from '#kernel/access/context.ts'
import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { formVersion } from './sql/test-forms.ts'
import { taughtVersion } from './sql/tests.ts'

type At = { readonly programmeId: string; readonly session: string; readonly form: string }
export type Apart = { readonly forms: string; readonly taught: string }

/** Of forms made for another version than the session teaches, both versions; undefined where they are of the same, or are not there. */
export const formsApart = async (handle: Handle, actor: Actor, { programmeId, session, form }: At): Promise<Apart | undefined> => {
  const taught = await taughtVersion(handle, { programmeId, session })
  // Whoever gives a test sees what its forms are for, and not the forms.
  const made = await overTheWalls(handle, actor, () => formVersion(handle, { programmeId, form }))
  return made && taught && made.sha256 !== taught.sha256 ? { forms: made.named, taught: taught.named } : undefined
}
