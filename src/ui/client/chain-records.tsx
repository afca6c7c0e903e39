import { Link } from 'react-aria-components/Link'
import { recordWalk } from '#kernel/chain/record-walk.ts'
import type { ChainRecord, Direction } from '#kernel/chain/walk.ts'
import { Badge } from '../components/status/badge.tsx'
import { useAnswer } from './answer.ts'
import { reachedBy, reachedThrough } from './reached-by.ts'
import { useRecordAddress } from './records.ts'
import { useSay } from './words.tsx'
import './chain-records.css'

type ChainRecordsProps = {
  readonly programmeId: string
  readonly from: ChainRecord
  readonly direction: Direction
  /** Whether records of a kind are in the list; `by` are kinds of the records that lead to this one in one step. */
  readonly takes: (kind: string, by: readonly string[]) => boolean
  /** The country that the first record is of: what concerns another alone is passed over. */
  readonly country?: string
  /** Through which records the way may lead; through all where it is not given. */
  readonly passes?: (record: ChainRecord) => boolean
  /** What is said where there is none. */
  readonly none: string
}

/** What is reached from a record along the chain of all rooms, the nearest first, each with the way to it; a kind that no page shows is passed over. */
export const ChainRecords = ({ programmeId, from, direction, takes, country, passes = () => true, none }: ChainRecordsProps) => {
  const say = useSay()
  const addressOf = useRecordAddress()
  const { records, steps } = useAnswer(recordWalk, { programmeId, kind: from.kind, id: from.id, direction })
  const elsewhere = records.filter((record) => country !== undefined && record.country !== null && record.country !== country)
  const isHere = ({ kind, id }: ChainRecord) => !elsewhere.some((record) => record.kind === kind && record.id === id)
  const isReached = reachedThrough(steps, { from, direction }, (record) => isHere(record) && passes(record))
  const reached = records
    .slice(1)
    .filter(isReached)
    .filter((record) => takes(record.kind, reachedBy(steps, record, direction)))
    .flatMap((record) => {
      const address = addressOf(record)
      return address === undefined ? [] : [{ ...record, address }]
    })
  if (reached.length === 0) return <p className="soft">{none}</p>
  return (
    <ul className="chain-records">
      {reached.map(({ kind, id, code, label, address }) => (
        <li key={`${kind} ${id}`}>
          {code !== null && <Badge>{code}</Badge>} <Link href={address}>{label ? say(label) : id}</Link>
        </li>
      ))}
    </ul>
  )
}
