import { useCommand } from '#ui/client/command.ts'
import { savedOf } from '#ui/client/save.tsx'
import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { counterWords, dateWords, formWords } from '#ui/words.ts'
import { followupRecord, STATUSES } from '../../contract/followup.ts'
import type { Frame } from '../frame.ts'
import { choiceOf } from '../groups.ts'

type Status = (typeof STATUSES)[number]

/** What an office reports of a recommendation, and what shows it. */
export const FollowupForm = ({ code, frame, onDone }: { code: string; frame: Frame; onDone: () => void }) => {
  const t = useT()
  const { send } = useCommand(followupRecord)
  const limit = { most: 500, words: counterWords(t) }
  const save = async (values: FormData) => {
    const outcome = await send({
      programmeId: frame.programmeId,
      recommendation: code,
      round: Number(fieldOf(values, 'round')),
      date: fieldOf(values, 'date'),
      reportedBy: fieldOf(values, 'reportedBy'),
      status: fieldOf(values, 'status') as Status,
      evidenceEs: orNull(values, 'evidenceEs'),
      evidenceEn: orNull(values, 'evidenceEn'),
    })
    if (outcome.kind === 'done') onDone()
    return savedOf(outcome)
  }
  const last = frame.rounds.at(-1)
  return (
    <Form onSave={save} words={formWords(t, t('recommend.report.save'))}>
      <Select
        required
        name="status"
        label={t('recommend.column.stand')}
        none={t('recommend.choose')}
        options={STATUSES.map((id) => ({ id, label: t('recommend.status', { status: choiceOf(id) }) }))}
      />
      <TextField
        required
        name="reportedBy"
        label={t('recommend.reported-by')}
        hint={t('recommend.reported-by.hint')}
        startsWith={frame.seats[0]?.office ?? ''}
      />
      <DateField name="date" label={t('recommend.reported-on')} words={dateWords(t)} />
      <Select
        required
        name="round"
        label={t('recommend.round')}
        {...(last && { startsWith: String(last.number) })}
        options={frame.rounds.map(({ number }) => ({ id: String(number), label: frame.names.round(number) }))}
      />
      <TextArea name="evidenceEs" lang="es" rows={3} label={t('recommend.evidence.es')} hint={t('recommend.evidence.hint')} limit={limit} />
      <TextArea name="evidenceEn" lang="en" rows={3} label={t('recommend.evidence.en')} optional={t('recommend.optional')} limit={limit} />
    </Form>
  )
}
