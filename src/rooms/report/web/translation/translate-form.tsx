import { useNotice } from '#ui/client/notices.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { worded } from '#ui/client/worded.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { goOnAt } from '#ui/go-on.ts'
import { counterWords, formWords } from '#ui/words.ts'
import type { UntranslatedText } from '../../contract/translation.ts'
import { useSendTranslation } from './send.ts'
import { whereOf } from './where.ts'

const LINE = 80

/** The next field after the one under the pen, which goes away once it is saved. */
const nextField = (): HTMLElement | undefined => {
  const fields = [...document.querySelectorAll<HTMLElement>('.translations textarea')]
  const at = fields.findIndex((field) => field.closest('form')?.contains(document.activeElement))
  return fields[at + 1] ?? fields[at - 1]
}

/** One text in the language that it lacks; saved as it is typed, it leaves the list, and the next one goes on. */
export const TranslateForm = ({ text, programmeId }: { text: UntranslatedText; programmeId: string }) => {
  const t = useT()
  const notice = useNotice()
  const send = useSendTranslation(programmeId)
  const onSave = async (values: FormData) => {
    const next = nextField()
    const outcome = await send(text, fieldOf(values, 'text'))
    if (outcome.kind === 'done') {
      notice({ text: worded((say) => say('report.translations.saved', { where: whereOf(text, say) })) })
      if (next) next.focus()
      else goOnAt(document.querySelector('h1'))
    }
    return savedOf(outcome)
  }
  return (
    <Form onSave={onSave} words={formWords(t, t('report.translations.save'))}>
      <TextArea
        required
        name="text"
        lang={text.lacks}
        rows={Math.min(12, 1 + Math.ceil(text.source.length / LINE))}
        label={t('report.translations.text', { where: whereOf(text, t), lang: text.lacks })}
        limit={{ most: text.most, words: counterWords(t) }}
      />
    </Form>
  )
}
