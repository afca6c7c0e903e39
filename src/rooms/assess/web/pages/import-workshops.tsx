import { useState } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { useDownload } from '#ui/client/download.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { workbookCheck, workbookImport, type WorkbookOutcome, workbookTemplate } from '../../contract/workbook.ts'
import { workshopList } from '../../contract/workshop.ts'
import { Adopt } from '../components/adopt.tsx'
import { Way } from '../components/way.tsx'
import { type Frame, useCodebook, useFrame } from '../frame.ts'
import { ImportPreview } from '../workshops/import-preview.tsx'
import '../components/record.css'
import '../workshops/workshops.css'

/** Statements that were brought are coded with themes: where there are none yet, the first ones are offered, to whoever may take them. */
const ThemesNext = ({ programmeId }: { programmeId: string }) => {
  const { themes, may } = useCodebook()
  return themes.length === 0 && may.includes('edit the codebook') ? <Adopt programmeId={programmeId} mayEdit /> : null
}

type Looked = { readonly file: File; readonly outcome: WorkbookOutcome }

/** A file is looked at first; what it would do is shown before anything is kept. */
const Import = ({ frame }: { frame: Frame }) => {
  const t = useT()
  const { programmeId } = frame
  const check = useCommand(workbookCheck, [])
  const bring = useCommand(workbookImport)
  const template = useDownload(workbookTemplate)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sent = async (file: File, command: typeof check) => {
    const outcome = await command.send({ programmeId, workbook: file })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind === 'done') setLooked({ file, outcome: outcome.value })
  }
  return (
    <>
      <p>
        <Button icon="download" busy={template.busy} onPress={() => void template.start({ programmeId, lang: t.lang })}>
          {t('assess.import.template')}
        </Button>
      </p>
      {template.refusal && <ProblemNotice refusal={template.refusal} />}
      <FileChoice
        title={t('assess.import.choose')}
        level={2}
        hint={t('assess.import.kinds')}
        choose={t('assess.import.choose-file')}
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
        busy={check.busy}
        onFile={(file) => void sent(file, check)}
      />
      {refusal && <ProblemNotice refusal={refusal} />}
      {looked && <ImportPreview {...looked} frame={frame} busy={bring.busy} onImport={() => void sent(looked.file, bring)} />}
      {looked?.outcome.imported && <ThemesNext programmeId={programmeId} />}
    </>
  )
}

export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { recordsIn } = useAnswer(workshopList, { programmeId: frame.programmeId })
  const list = paths.workshops({ programme: frame.programme })
  return (
    <div className="record">
      <PageHead
        title={t('assess.page.import-workshops')}
        way={<Way crumbs={[{ label: t('assess.page.workshops'), href: list }]} />}
        lead={t('assess.import.lead')}
      />
      {recordsIn.length > 0 ? (
        <Import frame={frame} />
      ) : (
        <NotYours
          title={t('assess.workshops.no-seat.title')}
          text={t('assess.workshops.no-seat.text')}
          back={t('assess.workshops.back')}
          href={list}
        />
      )}
    </div>
  )
}
