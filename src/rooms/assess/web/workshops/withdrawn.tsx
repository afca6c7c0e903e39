import { useAnswer } from '#ui/client/answer.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { statementHistory } from '../../contract/statement.ts'
import { choiceOf, roleWord } from '../choice-of.ts'

/** What was taken out of a workshop, and stands in its history alone. */
export const Withdrawn = ({ programmeId, workshop }: { programmeId: string; workshop: string }) => {
  const t = useT()
  const locale = useLocale()
  const { statements } = useAnswer(statementHistory, { programmeId, workshop })
  const gone = statements.flatMap(({ id, number, withdrawn, saves }) => (withdrawn ? [{ id, number, withdrawn, last: saves.at(-1) }] : []))
  if (gone.length === 0) return null
  const when = (at: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at))
  return (
    <Disclosure level={2} title={t('assess.workshop.withdrawn', { n: gone.length })}>
      <ul className="record-list">
        {gone.map(({ id, number, withdrawn, last }) => (
          <li key={id}>
            <div className="statement-head">
              {t('assess.workshop.withdrawn-by', {
                number,
                at: when(withdrawn.at),
                by: t('assess.by', { by: choiceOf(roleWord(withdrawn.by)) }),
              })}
            </div>
            <p className="statement-said" lang={last?.language}>
              {last?.text}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
