import { asTheHouse } from '#kernel/access/context.ts'
import { type Pack, packShow } from '../../contract/pack.ts'
import { firstFormOfPseudonym, formFor } from '../../domain/taking/form-for.ts'
import { defineQuery } from '../define.ts'
import { linkedTest, type LinkedTest } from './sql/links.ts'
import { packSeen } from './sql/test-forms.ts'
import { answerByLink } from './test-abilities.ts'

const stateOf = ({ openedAt, closedAt }: LinkedTest): Pack['state'] =>
  closedAt !== null ? 'closed' : openedAt !== null ? 'open' : 'planned'

/** The questions of a test for a device, and nothing of who answers them. The link of one person brings the one form that is theirs. */
export const showPack = defineQuery({
  ...packShow,
  on: ({ db, actor, input }) => asTheHouse(db, actor, () => linkedTest(db, input.link)),
  can: answerByLink,
  run: async ({ db, actor, subject }) => {
    const { session, wave, pseudonym, firstForm } = subject
    const { notice, forms } = await asTheHouse(db, actor, () => packSeen(db, subject))
    const names = forms.map(({ name }) => name)
    const own = pseudonym === null ? undefined : formFor(wave, firstForm ?? firstFormOfPseudonym(pseudonym), names)
    // Whoever makes a code is told by it, without asking anybody, which of the wave's two forms is theirs.
    const asked = new Set(own ? [own] : (['A', 'B'] as const).map((first) => formFor(wave, first, names)))
    return { notice, forms: forms.filter(({ name }) => asked.has(name)), session, wave, state: stateOf(subject), pseudonym, names }
  },
  audit: 'none',
})
