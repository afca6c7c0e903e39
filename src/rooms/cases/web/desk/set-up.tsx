import { useContext, useState } from 'react'
import { keyId, readAloud } from '#seal/key.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { HereContext } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import type { Desk } from '../store/desk.ts'
import { officeNamed } from '../offices/office-stand.tsx'
import { useOwnSeats } from '../offices/own-seats.ts'
import { type ChosenRecovery, ChooseRecovery } from './choose-recovery.tsx'
import { PassphraseFields, passphraseFaults } from './passphrase-fields.tsx'
import { savedOrRefused } from './seal-notice.tsx'

/** Makes this officer's key on this device: first who recovers what it seals, then the passphrase that locks it. */
export const SetUp = ({ desk }: { desk: Desk }) => {
  const [recovery, setRecovery] = useState<ChosenRecovery | null>(null)
  if (!recovery) return <ChooseRecovery onChosen={setRecovery} />
  return <ChoosePassphrase desk={desk} recovery={recovery} onBack={() => setRecovery(null)} />
}

type PassphraseProps = { desk: Desk; recovery: ChosenRecovery; onBack: () => void }

const ChoosePassphrase = ({ desk, recovery, onBack }: PassphraseProps) => {
  const t = useT()
  const locale = useLocale()
  const { person } = useContext(HereContext)
  // Where somebody sits in several offices, the page of offices asks which one the sheet is of.
  const [seat, ...others] = useOwnSeats()
  const office = recovery.made && seat && others.length === 0 ? { ...seat, key: recovery.made } : null
  const make = (values: FormData): Promise<Saved> => {
    const faults = passphraseFaults(values, [person?.name ?? '', person?.email ?? ''])
    if (faults.length > 0) return Promise.resolve({ kind: 'refused', faults })
    return savedOrRefused(() => desk.setUp({ passphrase: fieldOf(values, 'passphrase'), recovery: recovery.record, office }))
  }
  return (
    <section className="desk-part">
      <h2>{t('cases.set-up.passphrase')}</h2>
      <p>{t('cases.set-up.recovery-is', { fingerprint: readAloud(keyId(recovery.record)) })}</p>
      {office && <p>{t('cases.set-up.office', { office: officeNamed(t, locale, office) })}</p>}
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
