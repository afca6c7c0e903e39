import { Link } from 'react-aria-components/Link'
import { recordWalk } from '#kernel/chain/record-walk.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { RecordParts } from '#ui/client/record-parts.tsx'
import { useRecordAddress } from '#ui/client/records.ts'
import { useSay, useT } from '#ui/client/words.tsx'
import { Badge } from '#ui/components/status/badge.tsx'

/** What the page of each kind shows of the chain by itself, with more than its name. */
const SHOWN = {
  gap: ['gap', 'finding', 'statement', 'claim'],
  finding: ['gap', 'finding', 'statement', 'claim'],
  statement: ['finding', 'statement', 'claim'],
} as const

type OnwardProps = { readonly programmeId: string; readonly kind: keyof typeof SHOWN; readonly id: string }

const Records = ({ programmeId, kind, id }: OnwardProps) => {
  const t = useT()
  const say = useSay()
  const addressOf = useRecordAddress()
  const { records } = useAnswer(recordWalk, { programmeId, kind, id, direction: 'forward' })
  const shown: readonly string[] = SHOWN[kind]
  const onward = records.slice(1).filter((record) => !shown.includes(record.kind))
  if (onward.length === 0) return <p className="soft">{t('assess.onward.none', { kind })}</p>
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

/** What rests on a record, in whatever room: the recommendations that answer a gap, what came of them, and what the report says of it. */
export const Onward = (props: OnwardProps) => (
  <>
    <Records {...props} />
    <RecordParts record={{ kind: props.kind, id: props.id }} />
  </>
)
