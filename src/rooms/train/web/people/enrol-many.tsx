import { useState } from 'react'
import { useCommand } from '#ui/client/command.ts'
import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { RowFaults } from '#ui/client/row-faults.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { rollCheck, rollImport, type RollOutcome, rollTemplate } from '../../contract/people.ts'

type Looked = { readonly file: File; readonly outcome: RollOutcome }

/** What a sheet would do, or did; or what is wrong with it, cell by cell. */
const Preview = ({ outcome, busy, onImport }: { outcome: RollOutcome; busy: boolean; onImport: () => void }) => {
  const t = useT()
  const { errors, more, fresh, known, already, imported, file, warnings } = outcome
  if (errors.length > 0)
    return (
      <>
        <p role="alert">{t('train.many.errors', { n: errors.length + more })}</p>
        <RowFaults faults={errors} caption={t('train.many.errors-caption', { file })} />
      </>
    )
  return (
    <>
      <p role="status">{t(imported ? 'train.many.did' : 'train.many.would', { fresh, known, already, file })}</p>
      {!imported && fresh + known > 0 && (
        <div className="training-actions">
          <Button tone="primary" busy={busy} onPress={onImport}>
            {t('train.many.import')}
          </Button>
        </div>
      )}
      {warnings.length > 0 && <RowFaults are="warnings" faults={warnings} caption={t('train.many.warnings')} />}
    </>
  )
}

/** Many people by a sheet: it is looked at first, and taken whole or not at all. */
export const EnrolMany = ({ session, programmeId }: { session: string; programmeId: string }) => {
  const t = useT()
  const check = useCommand(rollCheck, [])
  const bring = useCommand(rollImport)
  const template = useDownload(rollTemplate)
  const [looked, setLooked] = useState<Looked | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sent = async (file: File, command: typeof check) => {
    const outcome = await command.send({ programmeId, session, sheet: file })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind === 'done') setLooked({ file, outcome: outcome.value })
  }
  return (
    <section aria-labelledby="many">
      <h2 id="many">{t('train.many.heading')}</h2>
      <p>{t('train.many.lead')}</p>
      <div className="training-actions">
        <Button icon="download" busy={template.busy} onPress={() => void template.start({ programmeId, session, lang: t.lang })}>
          {t('train.many.template')}
        </Button>
      </div>
      {template.refusal && <ProblemNotice refusal={template.refusal} />}
      <FileChoice
        title={t('train.many.choose')}
        level={3}
        hint={t('train.many.kinds')}
        choose={t('train.many.choose-file')}
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
        busy={check.busy}
        onFile={(file) => void sent(file, check)}
      />
      {refusal && <ProblemNotice refusal={refusal} />}
      {looked && <Preview outcome={looked.outcome} busy={bring.busy} onImport={() => void sent(looked.file, bring)} />}
    </section>
  )
}
