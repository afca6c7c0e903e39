import { useCommand } from '#ui/client/command.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { worded } from '#ui/client/worded.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { translationSet } from '../../contract/translation.ts'

/** What a release does with what is not translated, as the programme decides. */
export const RuleForm = ({ programmeId, printed }: { programmeId: string; printed: boolean }) => {
  const t = useT()
  const notice = useNotice()
  const { send } = useCommand(translationSet)
  const onSave = async (values: FormData) => {
    const outcome = await send({ programmeId, printed: fieldOf(values, 'printed') === 'print' })
    if (outcome.kind === 'done') notice({ text: worded((say) => say('report.translations.rule.saved')) })
    return savedOf(outcome)
  }
  return (
    <Form onSave={onSave} words={formWords(t, t('report.translations.rule.save'))}>
      <Choice
        name="printed"
        label={t('report.translations.rule')}
        startsWith={printed ? 'print' : 'ask'}
        options={(['ask', 'print'] as const).map((id) => ({ id, label: t(`report.translations.rule.${id}`) }))}
      />
    </Form>
  )
}
