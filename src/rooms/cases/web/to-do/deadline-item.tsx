import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Dialog } from '#ui/components/dialog/dialog.tsx'
import { dialogWords } from '#ui/words.ts'
import type { Deadline } from '../../contract/case-sheet.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useAct } from '../case/use-act.ts'
import type { ProofPartProps } from '../proof/proof-part.ts'
import { type OpenedDeadline, putDeadline, soleSheet } from './change-deadlines.ts'
import { DeadlineForm } from './deadline-form.tsx'

type DeadlineItemProps = ProofPartProps & { readonly deadline: Deadline; readonly onOpenDeadline: (opened: OpenedDeadline) => void }

/** A deadline of the case, to be changed or removed. */
export const DeadlineItem = ({ deadline, onOpenDeadline, ...props }: DeadlineItemProps) => {
  const t = useT()
  const { notice, act } = useAct()
  const sheet = soleSheet(props)
  return (
    <>
      <p>{t('cases.to-do.deadline', { kind: deadline.kind, what: deadline.what })}</p>
      {notice}
      {sheet && (
        <div className="desk-actions">
          <Button small onPress={() => onOpenDeadline({ sheet, deadline })}>
            {t('cases.to-do.deadline-change')}
          </Button>
          <Button small onPress={() => act(() => putDeadline(props, { sheet, deadline }, null))}>
            {t('cases.to-do.deadline-remove')}
          </Button>
        </div>
      )}
    </>
  )
}

type DeadlineDialogProps = Pick<CasePartProps, 'desk' | 'one'> & { readonly opened: OpenedDeadline | null; readonly onClose: () => void }

/** The form of a deadline, beside the list: its items move as soon as a colleague adds one that runs out sooner. */
export const DeadlineDialog = ({ opened, onClose, ...at }: DeadlineDialogProps) => {
  const t = useT()
  return (
    <Dialog title={t('cases.to-do.deadline-change')} words={dialogWords(t)} isOpen={opened !== null} onClose={onClose}>
      {opened && (
        <DeadlineForm
          deadline={opened.deadline}
          save={t('cases.to-do.deadline-save')}
          onSave={async (deadline) => {
            await putDeadline(at, opened, deadline)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}
