import { type Key, keyId, type KeyRecord, readAloud } from '#seal/key.ts'
import { fieldOf } from '#ui/client/form-values.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { saveFile } from '#ui/components/figure/save-file.ts'
import { Form, type Saved } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import './recovery-sheet.css'
import { SealedField } from './sealed-fields.tsx'

/** So much of the line is typed back from the paper, to know that there is a paper. */
const TYPED_BACK = 6

/** The public half, for colleagues of the same office: with it their cases have the same recovery. */
export const savePublicHalf = (record: KeyRecord): void =>
  saveFile({ name: `istmo-recovery-${keyId(record).slice(0, 8)}.json`, type: 'application/json', content: `${JSON.stringify(record)}\n` })

/** `AGE-SECRET-KEY-1`, which every such line begins with; what follows is in groups of four. */
const BEGINNING = 16

const Sheet = ({ made }: { made: Key }) => {
  const t = useT()
  return (
    <section className="recovery-sheet" aria-label={t('cases.sheet.title')}>
      <h3>{t('cases.sheet.title')}</h3>
      <p>{t('cases.sheet.what')}</p>
      <dl>
        <dt>{t('cases.sheet.line')}</dt>
        <dd>
          <code className="recovery-line">{`${made.secret.slice(0, BEGINNING)} ${readAloud(made.secret.slice(BEGINNING))}`}</code>
        </dd>
        <dt>{t('cases.sheet.fingerprint')}</dt>
        <dd>
          <code>{readAloud(keyId(made.record))}</code>
        </dd>
      </dl>
      <ul className="desk-list">
        {(['keep', 'who', 'use', 'age'] as const).map((one) => (
          <li key={one}>{t(`cases.sheet.${one}`)}</li>
        ))}
      </ul>
      <p className="recovery-blank">{t('cases.sheet.blank')}</p>
    </section>
  )
}

type MakeRecoveryProps = { made: Key; onChosen: (recovery: KeyRecord) => void }

/** The office's recovery: a sheet to print, and its end typed back from the paper. The secret stays in this page until the officer's key is made, which it signs for the office, and nowhere after. */
export const MakeRecovery = ({ made, onChosen }: MakeRecoveryProps) => {
  const t = useT()
  const compare = (values: FormData): Promise<Saved> => {
    const typed = fieldOf(values, 'end').replaceAll(/\s/g, '').toUpperCase()
    if (typed !== made.secret.slice(-TYPED_BACK))
      return Promise.resolve({ kind: 'refused', faults: [{ field: 'end', message: worded((t) => t('cases.sheet.end-wrong')) }] })
    onChosen(made.record)
    return Promise.resolve({ kind: 'saved' })
  }
  return (
    <>
      <Sheet made={made} />
      <p className="recovery-actions">
        <Button onPress={() => window.print()}>{t('cases.sheet.print')}</Button>
        <Button onPress={() => savePublicHalf(made.record)}>{t('cases.sheet.save-public')}</Button>
      </p>
      <Form onSave={compare} words={formWords(t, t('cases.sheet.printed'))}>
        <SealedField name="end" width="short" label={t('cases.sheet.end', { n: TYPED_BACK })} hint={t('cases.sheet.end-hint')} required />
      </Form>
    </>
  )
}
