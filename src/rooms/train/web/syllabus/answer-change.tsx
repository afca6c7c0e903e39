import { Link } from 'react-aria-components/Link'
import type { ChainRecord } from '#kernel/chain/walk.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { syllabusAnswer } from '../../contract/syllabus-answers.ts'
import { syllabusPaths } from '../../contract/syllabus-paths.ts'
import { EntryPart } from './entry-part.tsx'
import { atCondition } from './part-id.ts'
import './syllabus.css'

/** At a meeting, for whoever says whether a condition is met: what the version that answers it says otherwise there, and that it changes nothing else. */
export const Part = ({ record: { id } }: { record: ChainRecord }) => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { sha256, condition } = atCondition(id)
  const { from, to, entries, elsewhere, order, wider } = useAnswer(syllabusAnswer, { programmeId, sha256, condition })
  const versions = { from: from.semver, to: to.semver }
  return (
    <div className="syllabus syllabus-answer">
      <p>{t('train.answer.lead', { n: entries.length, ...versions })}</p>
      <p>
        {order.length > 0 && `${t('train.answer.order', { names: order.join(', ') })} `}
        {wider.length > 0 ? t('train.answer.wider', { places: wider.join(', ') }) : t('train.answer.rest', { n: elsewhere })}{' '}
        <Link href={syllabusPaths.difference({ programme, version: sha256 }, { from: from.sha256 })} target="_blank">
          {t('train.answer.whole')}
        </Link>
      </p>
      {entries.map((entry) => (
        <EntryPart key={`${entry.part} ${entry.code} ${entry.fields[0]?.field}`} entry={entry} versions={versions} level={3} />
      ))}
    </div>
  )
}
