import { useState } from 'react'
import { trimmedOf } from '#ui/client/form-values.ts'
import { useNotice } from '#ui/client/notices.ts'
import { worded } from '#ui/client/worded.tsx'
import { useT } from '#ui/client/words.tsx'
import { Form } from '#ui/components/form/form.tsx'
import { formWords } from '#ui/words.ts'
import { Exhibit } from '../../contract/exhibit.ts'
import { savedOrRefused } from '../desk/seal-notice.tsx'
import type { ExhibitPartProps } from './at-exhibit.tsx'
import { inWords, readBy } from './faults.ts'
import type { HashedFile } from './file-hash.ts'
import { HashChoice } from './hash-choice.tsx'
import { SealedField } from '../desk/sealed-fields.tsx'

type NameFileProps = ExhibitPartProps & { readonly found: HashedFile; readonly onDone: () => void }

/** What the file is, in words that are given to it here. */
const NameFile = ({ desk, one, exhibit, standing, found, onDone }: NameFileProps) => {
  const t = useT()
  const say = useNotice()
  const save = async (values: FormData) => {
    const label = trimmedOf(values, 'label')
    const missing = label === '' ? [{ field: 'label', cause: 'label' }] : []
    const read = readBy(Exhibit.shape.files.element, { label, ...found }, missing)
    if (read.kind === 'wrong') return inWords(read.faults)
    return savedOrRefused(async () => {
      const files = [...exhibit.content.files, read.content]
      await desk.change(one.kept.ctx, 'exhibit', { standing, content: { ...exhibit.content, files } })
      say({ text: worded((t) => t('cases.exhibit.file-saved')) })
      onDone()
    })
  }
  return (
    <Form onSave={save} words={formWords(t, t('cases.exhibit.file-save'))}>
      <p className="evidence-hash">
        {t('cases.exhibit.hash-found', { hash: found.sha256 })} ({t('cases.exhibit.file-size', { bytes: found.bytes })})
      </p>
      <SealedField name="label" label={t('cases.exhibit.file-label')} hint={t('cases.exhibit.file-label-hint')} required />
    </Form>
  )
}

/** Records a file by its hash. The file stays where it is. */
export const AddFile = (at: ExhibitPartProps) => {
  const t = useT()
  const [found, setFound] = useState<HashedFile | null>(null)
  const known = at.exhibit.content.files.find(({ sha256 }) => sha256 === found?.sha256)
  return (
    <>
      <HashChoice
        title={t('cases.exhibit.file-add')}
        hint={t('cases.exhibit.file-add-hint')}
        level={3}
        onHashed={setFound}
        onChosen={() => setFound(null)}
      />
      <p role="status">{known ? t('cases.exhibit.file-known', { label: known.label }) : ''}</p>
      {found && !known && <NameFile {...at} key={found.sha256} found={found} onDone={() => setFound(null)} />}
    </>
  )
}
