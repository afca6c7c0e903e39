import { fieldOf, orNull } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { CheckboxGroup } from '#ui/components/checkbox/checkbox-group.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { GroupAnswer } from '../../contract/group.ts'
import type { CaseFile } from '../../domain/case-file.ts'
import { exhibitsOf } from '../proof/case-names.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { SealedArea } from '../desk/sealed-fields.tsx'

const MOST = 500
const ANSWERS = ['yes', 'no', 'unknown'] as const

type AnswerFormProps = {
  readonly file: CaseFile
  readonly place: Pick<GroupAnswer, 'row' | 'person'>
  /** What was answered last. */
  readonly given: GroupAnswer | undefined
  readonly onSave: (answer: GroupAnswer) => Promise<unknown>
}

/** One row: yes, no or unknown, the exhibits that bear it, and why. A yes and a no say why. */
export const AnswerForm = ({ file, place, given, onSave }: AnswerFormProps) => {
  const t = useT()
  const exhibits = exhibitsOf(file).map(({ id, content }) => ({ id, label: content.number, detail: content.description }))
  const send = (values: FormData): Promise<Saved> => {
    const read = GroupAnswer.safeParse({
      ...place,
      answer: fieldOf(values, 'answer'),
      exhibits: values.getAll('exhibits'),
      why: orNull(values, 'why'),
    })
    if (read.success && (read.data.answer === 'unknown' || read.data.why !== null)) return savedOrRefused(() => onSave(read.data))
    return Promise.resolve({
      kind: 'refused',
      faults: [{ field: 'why', message: worded((t) => t('cases.group.why-fault', { most: MOST })) }],
    })
  }
  return (
    <Form onSave={send} words={formWords(t, t('cases.group.save'))}>
      <p>{t(`cases.group.hint.${place.row}`)}</p>
      <Choice
        name="answer"
        inline
        startsWith={given?.answer ?? 'unknown'}
        label={t('cases.group.answer')}
        options={ANSWERS.map((id) => ({ id, label: t('cases.group.answer-of', { answer: id }) }))}
      />
      {exhibits.length > 0 ? (
        <CheckboxGroup name="exhibits" startsWith={given?.exhibits ?? []} label={t('cases.group.exhibits')} options={exhibits} />
      ) : (
        <p>{t('cases.proof.no-exhibits')}</p>
      )}
      <SealedArea
        name="why"
        rows={3}
        most={MOST}
        startsWith={given?.why ?? ''}
        label={t('cases.group.why')}
        hint={t('cases.group.why-hint')}
      />
    </Form>
  )
}
