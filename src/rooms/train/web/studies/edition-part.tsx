import { useState } from 'react'
import { Link } from 'react-aria-components/Link'
import { useSay, useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import type { EditionLine, StudyShown } from '../../contract/study.ts'
import { studyPaths } from '../../contract/study-paths.ts'
import type { TrainingFrame } from '../frame.ts'
import { ErratumDialog } from './erratum-dialog.tsx'
import { sayDay } from './say-day.ts'

/** What was found wrong in an edition, beside it. */
export const Errata = ({ errata }: Pick<EditionLine, 'errata'>) => {
  const t = useT()
  const say = useSay()
  if (errata.length === 0) return null
  return (
    <div className="training-notice" role="note">
      <p>{t('train.edition.errata')}</p>
      <ul>
        {errata.map(({ number, text, notedAt }) => (
          <li key={number}>{t('train.edition.erratum', { text: say(text), day: sayDay(t.lang, notedAt) })}</li>
        ))}
      </ul>
    </div>
  )
}

/** What is published of a study, the latest first. */
export const EditionPart = ({ now, frame: { programme } }: { now: StudyShown; frame: TrainingFrame }) => {
  const t = useT()
  const say = useSay()
  const [notes, setNotes] = useState<number | null>(null)
  const { study, editions, may } = now
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">{t('train.edition.heading')}</h2>
      {editions.length === 0 && <p>{t('train.edition.none')}</p>}
      <ul className="training-list">
        {editions.toReversed().map(({ number, publishedAt, sha256, changes, errata }) => (
          <li key={number}>
            <Link href={studyPaths.edition({ programme, study, edition: String(number) })}>
              {t('train.edition.line', { number, day: sayDay(t.lang, publishedAt) })}
            </Link>
            <p className="training-soft">{t('train.edition.print', { sha256 })}</p>
            {changes && <p>{t('train.edition.changes', { changes: say(changes) })}</p>}
            <Errata errata={errata} />
            {may.includes('publish what a training brought') && (
              <Button small tone="quiet" onPress={() => setNotes(number)}>
                {t('train.edition.note', { number })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {notes !== null && <ErratumDialog study={study} edition={notes} onClose={() => setNotes(null)} />}
    </section>
  )
}
