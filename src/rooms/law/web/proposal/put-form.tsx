import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { formWords } from '#ui/words.ts'
import { dateAsTyped, factsDate } from '../../contract/facts-date.ts'
import { proposalPut } from '../../contract/proposal.ts'
import type { Shown } from './shown.ts'

const DAYS = 30
const dayIn = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** To the panel of the country, with the day until which it answers. */
export const PutForm = ({ shown: { id, version } }: { shown: Shown }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(proposalPut)
  const save = async (values: FormData) =>
    savedOf(await send({ programmeId, id, version, deadline: factsDate(trimmedOf(values, 'deadline')) }))
  return (
    <Form onSave={save} words={formWords(t, t('law.proposal.put'))}>
      <TextField
        name="deadline"
        width="short"
        label={t('law.proposal.deadline')}
        hint={t('law.proposal.deadline-hint')}
        startsWith={dateAsTyped(dayIn(DAYS))}
      />
    </Form>
  )
}
