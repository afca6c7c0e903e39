import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useProgramme } from '#ui/client/here.ts'
import { savedOf } from '#ui/client/save.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { TextArea } from '#ui/components/text-area/text-area.tsx'
import { dialogWords, formWords } from '#ui/words.ts'
import type { RollLine } from '../../contract/attendance.ts'
import { enrolmentWithdraw } from '../../contract/people.ts'

/** Somebody will not come: the place is free again, and why stays said. */
export const WithdrawButton = ({ person, session }: { person: RollLine; session: string }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const [open, setOpen] = useState(false)
  const { send } = useCommand(enrolmentWithdraw)
  const name = person.name ?? person.pseudonym
  const save = async (values: FormData) => {
    const outcome = await send({ programmeId, session, pseudonym: person.pseudonym, reason: trimmedOf(values, 'reason') })
    if (outcome.kind === 'done') setOpen(false)
    return savedOf(outcome)
  }
  return (
    <>
      <Button small tone="quiet" aria-label={t('train.withdraw.of', { name })} onPress={() => setOpen(true)}>
        {t('train.withdraw')}
      </Button>
      {open && (
        <Dialog title={t('train.withdraw.title', { name })} words={dialogWords(t)} isOpen onClose={() => setOpen(false)}>
          <Form words={formWords(t, t('train.withdraw'))} onSave={save}>
            <TextArea required name="reason" rows={2} label={t('train.move.reason')} />
          </Form>
        </Dialog>
      )}
    </>
  )
}
