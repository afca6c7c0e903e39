import { useState } from 'react'
import { type Key, type KeyRecord, makeKey } from '#seal/key.ts'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { MakeRecovery } from './make-recovery.tsx'
import { TakeRecovery } from './take-recovery.tsx'

/** The office's recovery; with its secret where the sheet was made here just now. */
export type ChosenRecovery = { readonly record: KeyRecord; readonly made: Key | null }
type ChooseRecoveryProps = { onChosen: (recovery: ChosenRecovery) => void }

/** Nothing is sealed before it is settled who can open it when this officer no longer can. */
export const ChooseRecovery = ({ onChosen }: ChooseRecoveryProps) => {
  const t = useT()
  const [way, setWay] = useState<string | null>(null)
  const [made, setMade] = useState<Key | null>(null)
  const go = (chosen: string) => {
    setWay(chosen)
    if (chosen === 'make' && !made) void makeKey({ kind: 'recovery', madeAt: new Date().toISOString() }).then(setMade)
  }
  return (
    <section className="desk-part">
      <h2>{t('cases.recovery.title')}</h2>
      <p>{t('cases.recovery.why')}</p>
      <Choice
        label={t('cases.recovery.has')}
        value={way}
        onChange={go}
        options={[
          { id: 'take', label: t('cases.recovery.take'), detail: t('cases.recovery.take-detail') },
          { id: 'make', label: t('cases.recovery.make'), detail: t('cases.recovery.make-detail') },
        ]}
      />
      {way === 'take' && <TakeRecovery onChosen={(record) => onChosen({ record, made: null })} />}
      {way === 'make' && made && <MakeRecovery made={made} onChosen={(record) => onChosen({ record, made })} />}
    </section>
  )
}
