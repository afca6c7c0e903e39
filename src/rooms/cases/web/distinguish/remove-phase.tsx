import { phaseNames } from '#law/rules'
import { useT } from '#ui/client/words.tsx'
import { Confirm } from '#ui/components/dialog/confirm.tsx'

type Props = { phase: string | null; onClose: () => void; onRemove: (phase: string) => void }

/** Asks before the answers of a phase go: they cannot be brought back. */
export const RemovePhase = ({ phase, onClose, onRemove }: Props) => {
  const t = useT()
  return (
    <Confirm
      danger
      title={t('cases.distinguish.remove-title', { phase: phaseNames(t, phase === null ? [] : [phase]) })}
      words={{ confirm: t('law.guide.remove'), busy: t('cases.distinguish.removing'), cancel: t('cases.distinguish.keep') }}
      isOpen={phase !== null}
      onClose={onClose}
      onConfirm={() => {
        if (phase !== null) onRemove(phase)
        return Promise.resolve(null)
      }}
    >
      <p>{t('cases.distinguish.remove-text')}</p>
    </Confirm>
  )
}
