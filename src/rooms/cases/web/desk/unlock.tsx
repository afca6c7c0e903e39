import { fieldOf } from '#ui/client/form-values.ts'
import { useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { formWords } from '#ui/words.ts'
import type { Desk } from '../store/desk.ts'
import { Honest } from './honest.tsx'
import { PassphraseField } from './passphrase-fields.tsx'
import { savedOrRefused } from './seal-notice.tsx'
import { SetUp } from './set-up.tsx'

/** The key is on this device and locked; the passphrase opens it, and nothing else but recovery opens what it opens. */
export const Unlock = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const unlock = (values: FormData) => savedOrRefused(() => desk.unlock(fieldOf(values, 'passphrase')))
  return (
    <>
      <PageHead title={t('cases.unlock.title')} lead={t('cases.unlock.lead')} />
      <Form asksToLeave={false} onSave={unlock} words={{ ...formWords(t, t('cases.unlock.open')), saving: t('cases.unlock.opening') }}>
        <PassphraseField name="passphrase" label={t('cases.passphrase')} />
      </Form>
      <Honest />
      <Disclosure level={2} title={t('cases.unlock.forgotten')}>
        <p>{t('cases.unlock.forgotten-text')}</p>
        <SetUp desk={desk} />
      </Disclosure>
    </>
  )
}
