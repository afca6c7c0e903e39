import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { fieldOf, numberOf, trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { NumberField } from '#ui/components/number-field/number-field.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { TextField } from '#ui/components/text-field/text-field.tsx'
import { dateWords, formWords } from '#ui/words.ts'
import { establishmentRecord } from '../../contract/coverage.ts'
import type { TrainingFrame } from '../frame.ts'

type FormProps = { countries: readonly string[]; frame: TrainingFrame; offices: readonly string[] }

/** How many people work in an office: with the day and the source, since without them the share says nothing. */
export const EstablishmentForm = ({ countries, frame, offices }: FormProps) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(establishmentRecord)
  const [round, setRound] = useState(0)
  const save = async (values: FormData) => {
    const office = fieldOf(values, 'known') || trimmedOf(values, 'office')
    const outcome = await send({
      programmeId,
      country: fieldOf(values, 'country'),
      office,
      countedOn: fieldOf(values, 'countedOn'),
      headcount: numberOf(values, 'headcount'),
      source: trimmedOf(values, 'source'),
    })
    if (outcome.kind === 'done') {
      notice({ text: worded((t) => t('train.establishment.done', { office })) })
      setRound(round + 1)
    }
    return savedOf(outcome)
  }
  return (
    <section aria-labelledby="establishment">
      <h2 id="establishment">{t('train.establishment.heading')}</h2>
      <Form key={round} words={formWords(t, t('train.establishment.save'))} onSave={save}>
        <div className="training-row">
          <Select name="country" label={t('train.column.country')} options={countries.map((id) => ({ id, label: frame.country(id) }))} />
          {offices.length > 0 && (
            <Select
              name="known"
              label={t('train.establishment.known')}
              none={t('train.establishment.other')}
              startsWith=""
              options={offices.map((id) => ({ id, label: id }))}
            />
          )}
          <TextField name="office" label={t('train.establishment.office')} hint={t('train.enrol.office-hint')} />
        </div>
        <div className="training-row">
          <NumberField required name="headcount" label={t('train.coverage.column.headcount')} />
          <TextField required name="source" label={t('train.coverage.column.source')} />
        </div>
        <DateField name="countedOn" label={t('train.coverage.column.counted-on')} words={dateWords(t)} />
      </Form>
    </section>
  )
}
