import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useNotice } from '#ui/client/notices.ts'
import { savedOf } from '#ui/client/save.tsx'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import { itemReview, type Review } from '../../contract/bank.ts'

type Verdict = Review['verdict']
type Of = { readonly item: string; readonly number: number }

const ReviewDialog = ({ item, number, verdict, onClose }: Of & { verdict: Verdict; onClose: () => void }) => {
  const t = useT()
  const notice = useNotice()
  const { id: programmeId } = useProgramme()
  const { send } = useCommand(itemReview)
  const save = async (values: FormData) => {
    const review = verdict === 'agreed' ? { verdict } : { verdict, remark: trimmedOf(values, 'review.remark'), language: t.lang }
    const outcome = await send({ programmeId, item, number, review })
    if (outcome.kind === 'done') {
      onClose()
      notice({ text: worded((t) => t('train.bank.said', { verdict })) })
    }
    return savedOf(outcome)
  }
  const leave = (
    <Button tone="quiet" onPress={onClose}>
      {t('train.leave')}
    </Button>
  )
  return (
    <Dialog title={t('train.bank.review-title', { item, verdict })} words={dialogWords(t)} isOpen onClose={onClose}>
      <Form words={formWords(t, t('train.bank.say', { verdict }))} onSave={save} beside={leave}>
        <p>{t('train.bank.review-text', { verdict })}</p>
        {verdict === 'returned' && (
          <TextArea
            required
            name="review.remark"
            rows={4}
            lang={t.lang}
            label={t('train.bank.remark')}
            hint={t('train.bank.remark-hint')}
          />
        )}
      </Form>
    </Dialog>
  )
}

/** A second person agrees with an item, or returns it saying what is to be mended. */
export const ReviewButtons = ({ item, number }: Of) => {
  const t = useT()
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  return (
    <div className="training-actions">
      <Button tone="primary" onPress={() => setVerdict('agreed')}>
        {t('train.bank.say', { verdict: 'agreed' })}
      </Button>
      <Button onPress={() => setVerdict('returned')}>{t('train.bank.say', { verdict: 'returned' })}</Button>
      {verdict && <ReviewDialog item={item} number={number} verdict={verdict} onClose={() => setVerdict(null)} />}
    </div>
  )
}
