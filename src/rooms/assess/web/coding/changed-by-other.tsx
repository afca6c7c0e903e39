import { ChangedRecord } from '#ui/client/changed-record.tsx'
import { useT } from '#ui/client/words.tsx'
import { roleWord } from '../choice-of.ts'
import type { CodingLine } from '../../contract/coding.ts'
import type { Frame } from '../frame.ts'
import { type Reading, readingOf } from './reading.ts'
import { readingParts } from './reading-parts.ts'

type Given = {
  readonly theirs: CodingLine
  readonly yours: Reading
  readonly frame: Frame
  readonly theme: (code: string) => string
  readonly onTakeTheirs: () => void
  readonly onKeepYours: () => void
}

/** Two readings of one statement beside each other. */
export const ChangedByOther = ({ theirs, yours, frame, theme, ...decide }: Given) => {
  const t = useT()
  const parts = (reading: Reading) => readingParts({ t, frame, theme }, reading)
  const own = parts(yours)
  const beside = parts(readingOf(theirs)).map(([part, said], at) => ({ part, theirs: said, yours: own[at]?.[1] ?? '' }))
  return <ChangedRecord saved={t('assess.changed.theirs', { by: roleWord(theirs.coding?.coder ?? null) })} parts={beside} {...decide} />
}
