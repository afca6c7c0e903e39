import { Heading } from 'react-aria-components/Heading'
import { useT } from '#ui/client/words.tsx'
import { DiffSides } from '#ui/components/diff/diff.tsx'
import { diffWords } from '#ui/words.ts'
import type { StatementHistory } from '../../contract/statement.ts'
import type { Frame } from '../frame.ts'
import { codingPairs } from './coding-pairs.ts'
import { useSaveTime } from './save-time.ts'

type Given = Pick<StatementHistory, 'codings' | 'coded'> & {
  readonly frame: Frame
  readonly theme: (code: string) => string
  readonly level: 3 | 4
}

/** How a statement was coded before, under what it said before. */
export const CodingHistory = ({ codings, coded, frame, theme, level }: Given) => {
  const t = useT()
  const when = useSaveTime()
  const pairs = codingPairs({ t, frame, theme, when }, { codings, coded })
  if (pairs.length === 0) return null
  return (
    <>
      <Heading level={level}>{t('assess.history.codings')}</Heading>
      {pairs.map(({ before, after }) => (
        <DiffSides
          key={before.heading}
          before={before.words}
          after={after.words}
          lang={t.lang}
          words={diffWords(t)}
          headings={{ before: before.heading, after: after.heading }}
          level={level === 3 ? 4 : 5}
        />
      ))}
    </>
  )
}
