import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { type FacilitatorSeen, facilitatorPublish, SHOWABLE, type Showable } from '../../contract/certification.ts'

/** What of the person stands on the public list: field by field, as they agreed. */
export const PublicPart = ({ person }: { person: FacilitatorSeen }) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(facilitatorPublish)
  const may = person.may.includes('put somebody on the public list, or take them off it')
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId, facilitator: person.id, shown: values.getAll('shown') as Showable[] })
    if (outcome.kind === 'done') notice({ text: worded((t) => t('train.public.done')) })
    return savedOf(outcome)
  }
  return (
    <section aria-labelledby="public">
      <h2 id="public">{t('train.public.heading')}</h2>
      <p>{t('train.public.lead')}</p>
      {may ? (
        <Form words={formWords(t, t('train.public.save'))} onSave={save}>
          <CheckboxGroup
            inline
            name="shown"
            label={t('train.public.fields')}
            startsWith={[...person.shown]}
            options={SHOWABLE.map((id) => ({ id, label: t(`train.public.field.${id}`) }))}
          />
        </Form>
      ) : (
        <p>
          {person.shown.length === 0 ? t('train.public.nothing') : person.shown.map((one) => t(`train.public.field.${one}`)).join(', ')}
        </p>
      )}
    </section>
  )
}
