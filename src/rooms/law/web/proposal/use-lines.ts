import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import type { Outcome } from '#ui/client/refusal.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import type { Saved } from '#ui/components/form/form.tsx'
import { type ProposedLaw, proposalSave } from '../../contract/proposal.ts'
import type { Shown } from './shown.ts'

const LANGS: readonly string[] = ['es', 'en']

/** The name that a field of a line bears in its form, out of the place that the server names: the last word, both where it is a language. */
const fieldOf = (path: string): string => {
  const [last = '', before = ''] = path.split('.').toReversed()
  return LANGS.includes(last) ? `${before}.${last}` : last
}

const byField = <Value>(outcome: Outcome<Value>): Outcome<Value> => {
  if (outcome.kind === 'done') return outcome
  const { refusal } = outcome
  return {
    kind: 'refused',
    refusal: { ...refusal, faults: refusal.faults.map(({ field, message }) => ({ field: fieldOf(field), message })) },
  }
}

/** Saves a whole text with one line of it changed; what was typed stays where it is refused. */
export const useSaveText = ({ id, version }: Pick<Shown, 'id' | 'version'>) => {
  const say = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(proposalSave)
  return async (law: ProposedLaw, point: string): Promise<Saved> => {
    const outcome = byField(await send({ programmeId, id, version, law }))
    if (outcome.kind === 'done') say({ text: worded((t) => t('law.lines.saved', { point })) })
    return savedOf(outcome)
  }
}
