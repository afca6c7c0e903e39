import type { SelfCode } from '../../../contract/self-code.ts'
import { firstFormOfCode, firstFormOfPseudonym, formFor } from '../../../domain/taking/form-for.ts'
import type { App } from '../app.ts'

/** A new try: its form follows from the code, or from whose link it is, without asking the server. */
export const beginAttempt = async ({ kept: { link, pack }, store, go }: App, code: SelfCode | null): Promise<void> => {
  const first = code ? firstFormOfCode(code) : firstFormOfPseudonym(pack.pseudonym ?? '')
  const own = pack.forms.length === 1 ? pack.forms[0]?.name : undefined
  const id = crypto.randomUUID()
  await store.begin({
    id,
    link,
    form: own ?? formFor(pack.wave, first, pack.names),
    code,
    begunAt: new Date().toISOString(),
    sequence: 0,
    place: 1,
    drafts: {},
    finished: false,
  })
  go({ name: 'question', attempt: id, place: 1 })
}
