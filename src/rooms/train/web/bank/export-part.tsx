import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { type BankLine, itemsExport } from '../../contract/bank.ts'

/** The bank as a file; what was published as an example has one of its own, under its notice. */
export const ExportPart = ({ items, programmeId }: { items: readonly BankLine[]; programmeId: string }) => {
  const t = useT()
  const { start, busy, refusal } = useDownload(itemsExport)
  const kinds = (['own', 'example'] as const).filter((which) => items.some(({ example }) => example === (which === 'example')))
  return (
    <section aria-labelledby="export">
      <h2 id="export">{t('train.bank.export')}</h2>
      <p>{t('train.bank.export-lead')}</p>
      <div className="training-actions">
        {kinds.map((which) => (
          <Button key={which} icon="download" busy={busy} onPress={() => void start({ programmeId, which })}>
            {t('train.bank.export-which', { which })}
          </Button>
        ))}
      </div>
      {refusal && <ProblemNotice refusal={refusal} />}
    </section>
  )
}
