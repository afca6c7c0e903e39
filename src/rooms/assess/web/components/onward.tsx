import { ChainRecords } from '#ui/client/chain-records.tsx'
import { RecordParts } from '#ui/client/record-parts.tsx'
import { useT } from '#ui/client/words.tsx'

/** What the page of each kind shows of the chain by itself, with more than its name. */
const SHOWN: Readonly<Record<'gap' | 'finding' | 'statement', readonly string[]>> = {
  gap: ['gap', 'finding', 'statement', 'claim'],
  finding: ['gap', 'finding', 'statement', 'claim'],
  statement: ['finding', 'statement', 'claim'],
}

type OnwardProps = {
  readonly programmeId: string
  readonly kind: keyof typeof SHOWN
  readonly id: string
  /** Of a statement: what is recommended to other countries answers the same gap, and not what was said here. */
  readonly country?: string
}

/** What rests on a record, in whatever room: the recommendations that answer a gap, what came of them, and what the report says of it. */
export const Onward = ({ programmeId, kind, id, country }: OnwardProps) => {
  const t = useT()
  const none = t('assess.onward.none', { kind })
  return (
    <>
      <ChainRecords
        programmeId={programmeId}
        from={{ kind, id }}
        direction="forward"
        takes={(one) => !SHOWN[kind].includes(one)}
        none={none}
        {...(country !== undefined && { country })}
      />
      <RecordParts record={{ kind, id }} />
    </>
  )
}
