import { useState } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useCommand } from '#ui/client/command.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import type { Refusal } from '#ui/client/refusal.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { FileChoice } from '#ui/components/file-choice/file-choice.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { itemList, itemsCheck, itemsImport, type ItemsOutcome } from '../../contract/bank.ts'
import { bankPaths } from '../../contract/bank-paths.ts'
import { MAY } from '../bank/may.ts'
import { BringOutcome } from '../bank/bring-outcome.tsx'
import { Way } from '../way.tsx'
import '../training.css'

type Given = { readonly file: File; readonly lang: 'es' | 'en' | undefined }
type Looked = Given & { readonly outcome: ItemsOutcome }

const langIn = (value: string): Given['lang'] => (value === 'es' || value === 'en' ? value : undefined)

/** A file of items of any format is looked at first; what it would change is shown before anything is kept. */
export const Page = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const check = useCommand(itemsCheck, [])
  const bring = useCommand(itemsImport)
  const [lang, setLang] = useState('')
  const [looked, setLooked] = useState<Looked | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sent = async (given: Given, command: typeof check) => {
    const outcome = await command.send({ programmeId, ...given })
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null)
    if (outcome.kind === 'done') setLooked({ ...given, outcome: outcome.value })
  }
  const bank = bankPaths.bank({ programme })
  const { may } = useAnswer(itemList, { programmeId })
  if (!may.includes(MAY.bring)) return <p>{t('train.bank.no-country')}</p>
  return (
    <div className="training">
      <PageHead
        title={t('train.page.bring-items')}
        way={<Way crumbs={[{ label: t('train.page.bank'), href: bank }]} />}
        lead={t('train.bank.bring-lead')}
      />
      <Select
        label={t('train.bank.language')}
        hint={t('train.bank.language-hint')}
        value={lang}
        onChange={setLang}
        options={[
          { id: '', label: t('train.bank.language-of-file') },
          { id: 'es', label: t('train.bank.spanish') },
          { id: 'en', label: t('train.bank.english') },
        ]}
      />
      <FileChoice
        title={t('train.bank.choose')}
        level={2}
        hint={t('train.bank.kinds')}
        choose={t('train.bank.choose-file')}
        accept=".json,.gift,.txt,.xml,.csv,.xlsx"
        busy={check.busy}
        onFile={(file) => void sent({ file, lang: langIn(lang) }, check)}
      />
      {refusal && <ProblemNotice refusal={refusal} />}
      {looked && (
        <BringOutcome
          outcome={looked.outcome}
          busy={bring.busy}
          bank={bank}
          onImport={() => void sent({ file: looked.file, lang: looked.lang }, bring)}
        />
      )}
    </div>
  )
}
