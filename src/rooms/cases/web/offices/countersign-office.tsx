import { LOCALES } from '#kernel/i18n/translate.ts'
import { useState } from 'react'
import { CEREMONIES, countersign } from '#seal/office/countersign.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Choice } from '#ui/components/choice/choice.tsx'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { inForceOf } from '../../domain/offices/in-force.ts'
import { refusesToSign } from '../../domain/offices/refuses-to-sign.ts'
import type { Office } from '../../domain/offices/standings.ts'
import { typedFingerprint } from '../../domain/typed-fingerprint.ts'
import { savedByLine } from '../desk/recovery-line.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'
import type { Desk } from '../store/desk.ts'
import { now } from '../store/key-desk.ts'
import { officeKeyOf } from '../store/own-key.ts'
import { OfficeFacts } from './office-facts.tsx'
import { OfficeLine } from './office-line.tsx'
import { officeNamed } from './office-stand.tsx'
import { useOffices } from './use-offices.ts'
import { useSaying } from './use-saying.ts'

/** Another office by the fingerprint that a person of it reads out: what is typed finds it, and no list to choose from. */
const FindOffice = ({ own, onFound }: { own: Office; onFound: (office: Office) => void }) => {
  const t = useT()
  const { all } = useOffices()
  const find = (values: FormData): Promise<Saved> => {
    const id = typedFingerprint(fieldOf(values, 'fingerprint'))
    const found = id === undefined ? undefined : inForceOf(all, id)
    const why = id === undefined ? 'misread' : refusesToSign(own, found)
    if (!found || why !== undefined) {
      const message = worded((t) => (why === 'misread' ? t('cases.find.misread') : t(`cases.offices.${why ?? 'unknown'}`)))
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'fingerprint', message }] })
    }
    onFound(found)
    return Promise.resolve({ kind: 'saved' })
  }
  return (
    <Form onSave={find} words={formWords(t, t('cases.offices.find'))}>
      <SealedField name="fingerprint" label={t('cases.find.fingerprint')} hint={t('cases.find.hint')} required />
    </Form>
  )
}

type SignProps = { readonly desk: Desk; readonly own: Office; readonly office: Office; readonly onDone: () => void }

const SignOffice = ({ desk, own, office, onDone }: SignProps) => {
  const t = useT()
  const saying = useSaying()
  const sign = (values: FormData): Promise<Saved> => {
    const how = CEREMONIES.find((one) => one === values.get('how'))
    if (!how)
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'how', message: worded((t) => t('cases.offices.how-missing')) }] })
    return savedByLine(async (secret) => {
      const key = await officeKeyOf(secret, desk.open.kept.recovery)
      const word = countersign(key, { as: own.record, office: office.record }, { how, at: now() })
      await saying(
        [word],
        worded((t) => t('cases.offices.countersigned', { office: officeNamed(t, LOCALES[t.lang], office.record) })),
      )
      onDone()
    })(values)
  }
  return (
    <>
      <OfficeFacts office={office} isNamed />
      <p>{t('cases.offices.check')}</p>
      <Form onSave={sign} words={formWords(t, t('cases.offices.countersign-do'))}>
        <Choice
          name="how"
          label={t('cases.offices.how')}
          hint={t('cases.offices.how-hint')}
          options={CEREMONIES.map((id) => ({ id, label: t('cases.offices.how-of', { how: id }) }))}
          required
        />
        <OfficeLine />
      </Form>
    </>
  )
}

/** One office answers for another of another State. Nothing is chosen by a click: the fingerprint is heard and typed, and the paper is at hand. */
export const CountersignOffice = ({ desk }: { desk: Desk }) => {
  const t = useT()
  const { own } = useOffices()
  const [found, setFound] = useState<Office | null>(null)
  return (
    <section className="desk-part">
      <h2>{t('cases.offices.countersign')}</h2>
      <p>{t('cases.offices.countersign-text')}</p>
      {!own && <p>{t('cases.offices.own-first')}</p>}
      {own && !found && <FindOffice own={own} onFound={setFound} />}
      {own && found && <SignOffice desk={desk} own={own} office={found} onDone={() => setFound(null)} />}
    </section>
  )
}
