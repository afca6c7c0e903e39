import { readSaid, type Said } from '#seal/office/said.ts'
import { askedApart } from './asked-apart.ts'

export type SaidAsked = { readonly texts: readonly string[]; readonly programme: string; readonly before: ReadonlySet<string> }

/** So few signatures are checked before anybody notices; a thread takes longer to begin. */
const CHECKED_HERE = 50

/**
 * Checks what offices said as `readSaid` does, in another thread where much of it is new.
 * @param texts by id. @param before ids of what was seen to hold
 */
export const readSaidApart = async (texts: ReadonlyMap<string, string>, programme: string, before: ReadonlySet<string>): Promise<Said> => {
  const asked: SaidAsked = { texts: [...texts.values()], programme, before }
  const fresh = [...texts.keys()].filter((id) => !before.has(id)).length
  const apart = fresh > CHECKED_HERE && (await askedApart<Said>(async () => (await import('./said-worker.ts')).saidWorker, asked))
  return apart || readSaid(asked.texts, programme, before)
}
