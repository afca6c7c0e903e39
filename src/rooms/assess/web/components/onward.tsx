import { Link } from 'react-aria-components/Link'
import { recordWalk } from '#kernel/chain/record-walk.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useRecordAddress } from '#ui/client/records.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'

const OWN = ['gap', 'finding', 'statement', 'claim']

/** What rests on a record, in whatever room: the recommendations that answer a gap, and what came of them. */
export const Onward = ({ programmeId, kind, id }: { programmeId: string; kind: 'gap' | 'finding'; id: string }) => {
  const t = useT()
  const say = useSay()
  const addressOf = useRecordAddress()
  const { records } = useAnswer(recordWalk, { programmeId, kind, id, direction: 'forward' })
  const onward = records.slice(1).filter((record) => !OWN.includes(record.kind))
  if (onward.length === 0) return <p className="soft">{t('assess.onward.none')}</p>
  return (
    <ul className="onward">
      {onward.map((record) => {
        const address = addressOf(record)
        const name = record.label ? say(record.label) : record.id
        return (
          <li key={`${record.kind} ${record.id}`}>
            <Badge>{record.id}</Badge> {address === undefined ? name : <Link href={address}>{name}</Link>}
          </li>
        )
      })}
    </ul>
  )
}
