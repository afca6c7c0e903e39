import { useDownload } from '#ui/client/download.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { impactFile, type ImpactShown } from '../../contract/impact-operations.ts'

/** The report in the reader's language first; all files with their hashes for whoever checks them. */
export const FilesPart = ({ shown: { study, edition, files } }: { shown: ImpactShown }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { start, busy, refusal } = useDownload(impactFile)
  const take = (path: string) => void start({ programmeId, study, path, ...(edition !== null && { edition }) })
  const report = files.find(({ path }) => path === `evaluation.${t.lang}.pdf`)
  const kilobytes = (bytes: number) => Math.ceil(bytes / 1024)
  return (
    <div className="impact-files">
      {report && (
        <Button tone="primary" icon="download" busy={busy} onPress={() => take(report.path)}>
          {t('train.result.report', { kilobytes: kilobytes(report.bytes) })}
        </Button>
      )}
      <Disclosure level={2} title={t('train.result.files', { n: files.length })}>
        <ul className="training-list">
          {files.map(({ path, bytes, sha256 }) => (
            <li key={path}>
              <Button small tone="quiet" icon="download" busy={busy} onPress={() => take(path)}>
                {t('train.result.file-name', { path, kilobytes: kilobytes(bytes) })}
              </Button>
              <p className="training-soft">{t('train.edition.print', { sha256 })}</p>
            </li>
          ))}
        </ul>
      </Disclosure>
      {refusal && <ProblemNotice refusal={refusal} />}
    </div>
  )
}
