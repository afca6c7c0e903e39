import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useRecordAddress } from '#ui/client/records.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { submissionFile } from '../../contract/agenda.ts'
import { sayMoment } from '../../domain/meeting-time.ts'
import { kindOf } from '../../domain/put-title.ts'
import type { AtPoint } from './seen.ts'

/** Where a text of this subject is read: the page that shows texts of this kind by their hash, if its room has one. */
export const useReading = () => {
  const address = useRecordAddress()
  return (subject: string, hash: string): string | undefined => address({ kind: kindOf(subject), id: hash })
}

/** The text that is voted on: when it was put, its hash, where it is read, and the very bytes of it. */
export const PutText = ({ meeting: { zone }, item, frame: { programmeId } }: AtPoint) => {
  const t = useT()
  const read = useReading()(item.subject, item.hash)
  const { start, busy, refusal } = useDownload(submissionFile)
  return (
    <div className="meeting-text">
      <p>{t('decide.text.put', { number: item.number, when: sayMoment(t.lang, zone, item.putAt) })}</p>
      <p className="soft">
        {t('decide.text.hash')} <code className="hash">{item.hash}</code>
      </p>
      <div className="meeting-actions">
        {read !== undefined && <LinkButton href={read}>{t('decide.text.read')}</LinkButton>}
        <Button
          small
          tone="quiet"
          icon="download"
          busy={busy}
          aria-label={t('decide.text.file-of', { item: item.item })}
          onPress={() => void start({ programmeId, submissionId: item.submissionId, hash: item.hash })}
        >
          {t('decide.text.file')}
        </Button>
      </div>
      {refusal && <ProblemNotice refusal={refusal} />}
    </div>
  )
}
