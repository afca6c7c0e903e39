import { useState } from 'react'
import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Checkbox } from '#ui/components/checkbox/checkbox.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { sessionFolder } from '../../contract/session-operations.ts'
import type { TrainingFrame } from '../frame.ts'
import type { SessionNow } from './session-form.tsx'

const SIZES = ['letter', 'a4'] as const

const TestFile = ({ title, file, onFile }: { title: string; file: File | null; onFile: (file: File) => void }) => {
  const t = useT()
  return (
    <>
      <FileChoice
        title={title}
        level={4}
        hint={t('train.session-papers.json')}
        choose={t('train.session-papers.choose-file')}
        accept=".json"
        onFile={onFile}
      />
      <p role="status">{file && t('train.session-papers.chosen', { file: file.name })}</p>
    </>
  )
}

/** The folder that is printed for the day. */
export const PapersPart = ({ now, frame }: { now: SessionNow; frame: TrainingFrame }) => {
  const t = useT()
  const folder = useDownload(sessionFolder)
  const [lang, setLang] = useState<'es' | 'en'>(now.language)
  const [paper, setPaper] = useState<(typeof SIZES)[number]>('letter')
  const [names, setNames] = useState(false)
  const [forms, setForms] = useState<File | null>(null)
  const [bank, setBank] = useState<File | null>(null)
  if (!now.may.includes('read who takes part')) return null
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('train.session-papers.heading')}</h2>
      <p>{t('train.session-papers.lead')}</p>
      <div className="training-actions">
        <Select
          label={t('train.session.language')}
          value={lang}
          onChange={(chosen) => setLang(chosen === 'en' ? 'en' : 'es')}
          options={(['es', 'en'] as const).map((id) => ({ id, label: t(`train.language.${id}`) }))}
        />
        <Select
          label={t('train.session-papers.size')}
          value={paper}
          onChange={(chosen) => setPaper(chosen === 'a4' ? 'a4' : 'letter')}
          options={SIZES.map((id) => ({ id, label: t(`train.session-papers.size.${id}`) }))}
        />
        <Button
          icon="download"
          tone="primary"
          busy={folder.busy}
          onPress={() => void folder.start({ programmeId: frame.programmeId, session: now.code, lang, paper, names, forms, bank })}
        >
          {t('train.session-papers.folder')}
        </Button>
      </div>
      <Checkbox
        label={t('train.session-papers.names')}
        detail={t('train.session-papers.names-detail')}
        checked={names}
        onChange={setNames}
      />
      <Disclosure level={3} title={t('train.session-papers.tests')}>
        <p>{t('train.session-papers.tests-lead')}</p>
        <TestFile title={t('train.session-papers.forms')} file={forms} onFile={setForms} />
        <TestFile title={t('train.session-papers.bank')} file={bank} onFile={setBank} />
      </Disclosure>
      {folder.refusal && <ProblemNotice refusal={folder.refusal} />}
    </section>
  )
}
