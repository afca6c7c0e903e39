import { useDownload } from '#ui/client/download.ts'
import { useProgramme } from '#ui/client/here.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { studyExport } from '../../contract/study-export.ts'

/** The three tables that `istmo impact` reads, of one session or of all in sight. */
export const ExportButton = ({ session }: { session?: string }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { start, busy, refusal } = useDownload(studyExport)
  return (
    <div className="tests-part">
      <div className="tests-acts">
        <Button busy={busy} onPress={() => void start({ programmeId, ...(session === undefined ? {} : { session }) })}>
          {t('train.tests.export', { all: session === undefined ? 'yes' : 'no' })}
        </Button>
      </div>
      {refusal && <ProblemNotice refusal={refusal} />}
    </div>
  )
}
