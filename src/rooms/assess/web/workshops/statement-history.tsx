import { useAnswerLater } from '#ui/client/answer.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { DiffSides } from '#ui/components/diff/diff.tsx'
import { diffWords } from '#ui/words.ts'
import { statementHistory, type StatementHistory as History, type StatementSave } from '../../contract/statement.ts'
import { choiceOf, roleWord } from '../choice-of.ts'

type Level = { readonly level: 3 | 4 }
type Saves = Pick<History, 'saves' | 'withdrawn'> & Level

/** Each save of a statement beside the one that followed, the last first. */
const Sides = ({ saves, level }: Saves) => {
  const t = useT()
  const locale = useLocale()
  const words = ({ text, publicEs, publicEn, quadrant }: StatementSave) =>
    [t('assess.quadrant.of', { quadrant }), text, publicEs, publicEn].filter((line) => line !== null).join('\n')
  const when = ({ version, at, by }: StatementSave) => {
    if (at === null) return t('assess.history.first', { version })
    const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
    return t('assess.history.save', { version, at: moment, by: t('assess.by', { by: choiceOf(roleWord(by)) }) })
  }
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

type Asked = { programmeId: string; workshop: string; id: string }

/** What a statement said before. It is fetched when it is opened. */
export const StatementHistory = ({ level, ...asked }: Asked & Level) => {
  const { value } = useAnswerLater(statementHistory, asked)
  const found = value?.statements.find(({ id }) => id === asked.id)
  return found ? <Sides {...found} level={level} /> : null
}
