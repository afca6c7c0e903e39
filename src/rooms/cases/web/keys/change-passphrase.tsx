import { useContext, useState } from 'react'
import { fieldOf } from '#ui/client/form-values.ts'
import { HereContext } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { PassphraseField, PassphraseFields, passphraseFaults } from '../desk/passphrase-fields.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { Desk } from '../store/desk.ts'

/** Another passphrase for the same key: no case is sealed anew. */
export const ChangePassphrase = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const { person } = useContext(HereContext)
  const [done, setDone] = useState(0)
  const change = (values: FormData): Promise<Saved> => {
    const faults = passphraseFaults(values, [person?.name ?? '', person?.email ?? ''])
    if (faults.length > 0) return Promise.resolve({ kind: 'refused', faults })
    return savedOrRefused(async () => {
      await desk.changePassphrase(fieldOf(values, 'before'), fieldOf(values, 'passphrase'))
      setDone((times) => times + 1)
    })
  }
  return (
    <Disclosure level={2} title={t('cases.passphrase.change')}>
      <Form key={done} onSave={change} words={formWords(t, t('cases.passphrase.change'))}>
        <PassphraseField name="before" label={t('cases.passphrase.before')} />
        <PassphraseFields />
      </Form>
      <p role="status">{done > 0 ? t('cases.passphrase.changed') : ''}</p>
    </Disclosure>
  )
}
