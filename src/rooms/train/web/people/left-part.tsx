import { printDate } from '#documents/dates.ts'
import { useCommand } from '#ui/client/command.ts'
import { orNull } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { DateField } from '#ui/components/date-field/date-field.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { dateWords, formWords } from '#ui/words.ts'
import { facilitatorLeave, type FacilitatorSeen } from '../../contract/certification.ts'

/** Whoever leaves office is flagged, and not removed: the certificate stays what it was. */
export const LeftPart = ({ person }: { person: FacilitatorSeen }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(facilitatorLeave)
  const save = async (values: FormData) => savedOf(await send({ programmeId, facilitator: person.id, leftOn: orNull(values, 'leftOn') }))
  if (!person.may.includes('nominate somebody to teach'))
    return person.leftOn === null ? null : (
      <p className="training-notice">{t('train.facilitators.left', { day: printDate(person.leftOn, t.lang) })}</p>
    )
  return (
    <section aria-labelledby="left">
      <h2 id="left">{t('train.facilitators.left-heading')}</h2>
      <Form words={formWords(t, t('train.leave-office.save'))} onSave={save}>
        <DateField
          name="leftOn"
          label={t('train.leave-office.day')}
          hint={t('train.leave-office.hint')}
          words={dateWords(t)}
          startsWith={person.leftOn ?? ''}
        />
      </Form>
    </section>
  )
}
