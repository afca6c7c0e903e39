import { useLocale, useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import type { CaseEvent } from '../../contract/case-event.ts'
import { GROUNDS } from '../../contract/case-link.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { once } from '../../domain/once.ts'
import { SealedArea, SealedField } from '../desk/sealed-fields.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { notAhead } from '../evidence/faults.ts'
import { ExhibitChoices } from '../network/exhibit-choices.tsx'
import { faultWords } from '../network/fault-words.ts'
import { WhenFields } from '../network/when-fields.tsx'
import { todayHere } from '../to-do/day-words.ts'
import { readEvent } from './read-event.ts'
import { namesOf } from '../proof/case-names.ts'
import { stateOptions } from './states.ts'

type EventFormProps = {
  readonly file: CaseFile
  readonly event?: CaseEvent
  readonly save: string
  readonly onSave: (event: CaseEvent) => Promise<unknown>
}

/** Where it was, and who was there. */
const WhereAndWho = ({ file, event }: Pick<EventFormProps, 'file' | 'event'>) => {
  const t = useT()
  const locale = useLocale()
  const persons = once(file.person).map(({ id }) => ({ id, label: namesOf(t, file).person(id) }))
  const gone = (event?.persons ?? [])
    .filter((id) => !persons.some((one) => one.id === id))
    .map((id) => ({ id, label: t('cases.charge.nobody') }))
  const options = [...persons, ...gone]
  return (
    <>
      <SealedField name="place" startsWith={event?.place ?? ''} label={t('cases.event.place')} hint={t('cases.event.place-hint')} />
      <Select
        name="state"
        startsWith={event?.state ?? ''}
        label={t('cases.event.state')}
        none={t('cases.event.state-none')}
        options={[...stateOptions(locale, event?.state ?? null)]}
      />
      {options.length > 0 ? (
        <CheckboxGroup name="persons" startsWith={[...(event?.persons ?? [])]} label={t('cases.event.persons')} options={options} />
      ) : (
        <p>{t('cases.event.no-persons')}</p>
      )}
    </>
  )
}

/** An event with all that is said of it. */
export const EventForm = ({ file, event, save, onSave }: EventFormProps) => {
  const t = useT()
  const send = async (values: FormData) => {
    const read = notAhead('event', readEvent(values), todayHere())
    return read.kind === 'wrong' ? faultWords(read.faults) : savedOrRefused(() => onSave(read.content))
  }
  return (
    <Form onSave={send} words={formWords(t, save)}>
      <SealedArea
        name="what"
        startsWith={event?.what ?? ''}
        label={t('cases.event.what')}
        hint={t('cases.event.what-hint')}
        most={300}
        required
      />
      <WhenFields name="from" when={event?.from ?? null} />
      <WhenFields name="to" when={event?.to ?? null} />
      <WhereAndWho file={file} {...(event ? { event } : {})} />
      <Select
        name="status"
        startsWith={event?.status ?? 'alleged'}
        label={t('cases.ground.label')}
        hint={t('cases.ground.hint')}
        options={GROUNDS.map((id) => ({ id, label: t('cases.ground', { ground: id }) }))}
      />
      <ExhibitChoices file={file} chosen={event?.exhibits ?? []} />
    </Form>
  )
}
