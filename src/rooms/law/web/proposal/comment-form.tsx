import { trimmedOf } from '#ui/client/form-values.ts'
import { useCommand } from '#ui/client/command.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { counterWords, formWords } from '#ui/words.ts'
import { proposalComment } from '../../contract/proposal.ts'

type CommentFormProps = { readonly id: string; readonly at: string; readonly onDone: () => void }
const MOST = 2000

/** A comment on one line; its name is made here, so that sending it twice keeps it once. */
export const CommentForm = ({ id, at, onDone }: CommentFormProps) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(proposalComment)
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId, id, commentId: crypto.randomUUID(), at, text: trimmedOf(values, 'text') })
    if (outcome.kind === 'done') onDone()
    return savedOf(outcome)
  }
  return (
    <Form
      onSave={save}
      words={formWords(t, t('law.proposal.comment-save'))}
      beside={<Button onPress={onDone}>{t('law.lines.cancel')}</Button>}
    >
      <TextArea name="text" required label={t('law.proposal.comment-text')} limit={{ most: MOST, words: counterWords(t) }} />
    </Form>
  )
}
