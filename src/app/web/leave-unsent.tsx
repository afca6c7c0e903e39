import { Confirm } from '#ui/components/dialog/confirm.tsx'
import { useT } from '#ui/client/words.tsx'

type AskedProps = { count: number; onClose: () => void; onLeave: () => Promise<void> }

/** Asks whoever signs out while something of theirs is not recorded yet. */
export const LeaveUnsent = ({ count, onClose, onLeave }: AskedProps) => {
  const t = useT()
  return (
    <Confirm
      title={t('client.outbox.leave.title')}
      words={{ confirm: t('app.person.leave'), busy: t('app.person.leave'), cancel: t('client.leave.stay') }}
      isOpen
      onClose={onClose}
      onConfirm={async () => {
        await onLeave()
        return null
      }}
    >
      <p>{t('client.outbox.leave.text', { count })}</p>
    </Confirm>
  )
}
