import { ChangedRecord } from '#ui/client/changed-record.tsx'
import { useT } from '#ui/client/words.tsx'
import { roleWord } from '../choice-of.ts'
import type { CodingLine } from '../../contract/coding.ts'
import type { Frame } from '../frame.ts'
import { type Reading, readingOf } from './reading.ts'

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
  const say = ({ condition, themes, seriousness, memo, evidence }: Reading) => [
    condition === null ? t('assess.uncoded') : frame.condition(condition),
    themes.map(theme).join(', '),
    seriousness === null ? '' : t('assess.seriousness.of', { value: seriousness }),
    evidence.map(({ finding, stance }) => `${finding} (${t('assess.stance', { stance })})`).join(', '),
    memo,
  ]
  const names = [t('assess.condition'), t('assess.themes'), t('assess.seriousness'), t('assess.findings'), t('assess.memo')]
  const [saved, own] = [say(readingOf(theirs)), say(yours)]
  const parts = names.map((part, at) => ({ part, theirs: saved[at] ?? '', yours: own[at] ?? '' }))
  return <ChangedRecord saved={t('assess.changed.theirs', { by: roleWord(theirs.coding?.coder ?? null) })} parts={parts} {...decide} />
}
