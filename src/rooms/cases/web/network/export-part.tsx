import { useState } from 'react'
import { fieldOf, trimmedOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { saveFile } from '#ui/components/figure/save-file.ts'
import { Form } from '#ui/components/form/form.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { formWords } from '#ui/words.ts'
import { ExportMade, NETWORK_FORMATS } from '../../contract/export-made.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { momentIn } from '../case/moment.ts'
import { SealedArea } from '../desk/sealed-fields.tsx'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import { readBy } from '../evidence/faults.ts'
import { faultWords } from './fault-words.ts'
import { madeFile } from './made-file.ts'

const readExport = (values: FormData) => {
  const purpose = trimmedOf(values, 'purpose')
  const typed = {
    what: 'network',
    format: fieldOf(values, 'format'),
    withVictims: values.has('withVictims'),
    withNames: values.has('withNames'),
    purpose,
  }
  return readBy(ExportMade, typed, purpose === '' ? [{ field: 'purpose', cause: 'purpose' }] : [])
}

const Fields = () => {
  const t = useT()
  const [format, setFormat] = useState<string>('graphml')
  return (
    <>
      <Select
        name="format"
        value={format}
        onChange={setFormat}
        label={t('cases.network.format')}
        hint={t('cases.network.format-lacks', { format })}
        options={NETWORK_FORMATS.map((id) => ({ id, label: t('cases.network.format-of', { format: id }) }))}
      />
      <SealedArea name="purpose" label={t('cases.network.purpose')} hint={t('cases.network.purpose-hint')} required />
      <Checkbox
        name="withVictims"
        value="yes"
        label={t('cases.network.with-victims-out')}
        detail={t('cases.network.with-victims-out-detail')}
      />
      <Checkbox name="withNames" value="yes" label={t('cases.network.with-names')} detail={t('cases.network.with-names-detail')} />
    </>
  )
}

/** A file of the network for another program. That it was made, and for what, is written into the case first. */
export const ExportPart = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const locale = useLocale()
  const say = useNotice()
  const { file, kept } = one
  const send = async (values: FormData) => {
    const read = readExport(values)
    if (read.kind === 'wrong') return faultWords(read.faults)
    return savedOrRefused(async () => {
      const made = madeFile(file, read.content, t('cases.network.banner'))
      await desk.add(kept.ctx, 'exported', read.content)
      saveFile(made)
      say({ text: worded((t) => t('cases.network.exported')) })
    })
  }
  return (
    <Disclosure level={2} title={t('cases.network.export')}>
      <div className="desk-part">
        <p>{t('cases.network.export-lead')}</p>
        <Form asksToLeave={false} onSave={send} words={formWords(t, t('cases.network.export-do'))}>
          <Fields />
        </Form>
        {file.exported.length > 0 && (
          <ul className="desk-list">
            {file.exported.map(({ id, at, content }) => (
              <li key={id}>
                {t('cases.network.export-was', { at: momentIn(locale, at), format: content.format, purpose: content.purpose })}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Disclosure>
  )
}
