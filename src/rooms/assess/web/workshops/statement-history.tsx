import { useAnswerLater } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { DiffSides } from '#ui/components/diff/diff.tsx'
import { diffWords } from '#ui/words.ts'
import { statementHistory, type StatementHistory as History, type StatementSave } from '../../contract/statement.ts'
import type { Frame } from '../frame.ts'
import { CodingHistory } from './coding-history.tsx'
import { useSaveTime } from './save-time.ts'

type Level = { readonly level: 3 | 4 }
type Saves = Pick<History, 'saves' | 'withdrawn'> & Level

/** Each save of a statement beside the one that followed, the last first. */
const Sides = ({ saves, level }: Saves) => {
  const t = useT()
  const when = useSaveTime()
  const words = ({ text, publicEs, publicEn, quadrant }: StatementSave) =>
    [t('assess.quadrant.of', { quadrant }), text, publicEs, publicEn].filter((line) => line !== null).join('\n')
  const pairs = saves.slice(1).map((save, at) => [saves[at] ?? save, save] as const)
  if (pairs.length === 0) return <p className="soft">{saves[0] ? when(saves[0]) : t('assess.history.none')}</p>
  return pairs
    .toReversed()
    .map(([before, after]) => (
      <DiffSides
        key={after.version}
        before={words(before)}
        after={words(after)}
        lang={t.lang}
        words={diffWords(t)}
        headings={{ before: when(before), after: when(after) }}
        level={level}
      />
    ))
}

type Given = Level & { workshop: string; id: string; frame: Frame; theme: (code: string) => string }

/** What a statement said before, and how it was coded. It is fetched when it is opened. */
export const StatementHistory = ({ level, frame, theme, workshop, id }: Given) => {
  const { value } = useAnswerLater(statementHistory, { programmeId: frame.programmeId, workshop, id })
  const found = value?.statements.find((one) => one.id === id)
  if (!found) return null
  return (
    <>
      <Sides {...found} level={level} />
      <CodingHistory {...found} frame={frame} theme={theme} level={level} />
    </>
  )
}
