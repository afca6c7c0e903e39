import { useState } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { Deadline } from '../../contract/case-sheet.ts'
import { useAct } from '../case/use-act.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { changeDeadlines, soleSheet } from './change-deadlines.ts'
import { DeadlineForm } from './deadline-form.tsx'

/** A deadline of the case, to be changed or removed. */
export const DeadlineItem = (props: ProofPartProps & { readonly deadline: Deadline }) => {
  const t = useT()
  const { deadline } = props
  const [open, setOpen] = useState(false)
  const { notice, act } = useAct()
  const put = async (...instead: readonly Deadline[]) => {
    await changeDeadlines(props, (all) => all.flatMap((one) => (one === deadline ? instead : [one])))
    setOpen(false)
  }
  return (
    <>
      <p>{t('cases.to-do.deadline', { kind: deadline.kind, what: deadline.what })}</p>
      {notice}
      {soleSheet(props) && (
        <div className="desk-actions">
          <Button small onPress={() => setOpen(true)}>
            {t('cases.to-do.deadline-change')}
          </Button>
          <Button small onPress={() => act(() => put())}>
            {t('cases.to-do.deadline-remove')}
          </Button>
        </div>
      )}
      <Dialog title={t('cases.to-do.deadline-change')} words={dialogWords(t)} isOpen={open} onClose={() => setOpen(false)}>
        <DeadlineForm deadline={deadline} save={t('cases.to-do.deadline-save')} onSave={put} />
      </Dialog>
    </>
  )
}
