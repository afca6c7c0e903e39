import { useState } from 'react'
import { useAnswerLater } from '#ui/client/answer.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { textHistory } from '../../contract/operations.ts'

type HistoryProps = { readonly programmeId: string; readonly place: string; readonly version: number }

/** Every text that was saved here, the latest first; fetched when somebody asks. */
export const History = ({ programmeId, place, version }: HistoryProps) => {
  const t = useT()
  const [open, setOpen] = useState(false)
  const { value } = useAnswerLater(textHistory, open ? { programmeId, place } : null)
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Disclosure level={3} title={t('report.draft.history', { n: version })} onOpen={() => setOpen(true)}>
      <ol className="history">
        {value?.map((one) => (
          <li key={one.version}>
            <p className="soft">
              {t('report.draft.history-line', {
                when: day.format(new Date(one.writtenAt)),
                who: t(`report.author.${one.writtenBy.split('.').at(-1) ?? ''}`),
              })}
            </p>
            {one.es === null && one.en === null ? (
              <p>{t('report.draft.history-restored')}</p>
            ) : (
              <p lang={t.lang}>{one[t.lang] ?? one.es ?? one.en}</p>
            )}
            {one.note !== null && <p className="soft">{one.note}</p>}
          </li>
        ))}
      </ol>
    </Disclosure>
  )
}
