import { useContext, useState } from 'react'
import { keyId, type KeyRecord, readAloud } from '#seal/key.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { HereContext } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { Desk } from '../store/desk.ts'
import { ChooseRecovery } from './choose-recovery.tsx'
import { PassphraseFields, passphraseFaults } from './passphrase-fields.tsx'
import { savedOrRefused } from './seal-notice.tsx'

/** Makes this officer's key on this device: first who recovers what it seals, then the passphrase that locks it. */
export const SetUp = ({ desk }: { desk: Desk }) => {
  const [recovery, setRecovery] = useState<KeyRecord | null>(null)
  if (!recovery) return <ChooseRecovery onChosen={setRecovery} />
  return <ChoosePassphrase desk={desk} recovery={recovery} onBack={() => setRecovery(null)} />
}

type PassphraseProps = { desk: Desk; recovery: KeyRecord; onBack: () => void }

const ChoosePassphrase = ({ desk, recovery, onBack }: PassphraseProps) => {
  const t = useT()
  const { person } = useContext(HereContext)
  const make = (values: FormData): Promise<Saved> => {
    const faults = passphraseFaults(t, values, [person?.name ?? '', person?.email ?? ''])
    if (faults.length > 0) return Promise.resolve({ kind: 'refused', faults })
    return savedOrRefused(() => desk.setUp({ passphrase: fieldOf(values, 'passphrase'), recovery }))
  }
  return (
    <section className="desk-part">
      <h2>{t('cases.set-up.passphrase')}</h2>
      <p>{t('cases.set-up.recovery-is', { fingerprint: readAloud(keyId(recovery)) })}</p>
      <Form
        onSave={make}
        words={{ ...formWords(t, t('cases.set-up.make')), saving: t('cases.set-up.making') }}
        beside={
          <Button tone="quiet" onPress={onBack}>
            {t('cases.set-up.back')}
          </Button>
        }
      >
        <PassphraseFields />
      </Form>
    </section>
  )
}
