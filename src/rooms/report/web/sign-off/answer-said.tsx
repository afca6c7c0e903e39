import { useT } from '#ui/client/words.tsx'
import type { Frame } from '../frame.ts'
import type { Stand } from './stand-fields.tsx'

/** What a country answers, in its own words. */
export type Said = { readonly stand: Stand; readonly reservationEs: string | null; readonly reservationEn: string | null }

/** An answer as it goes into the report: whose it is, where it stands, and word for word what it reserves. */
export const AnswerSaid = ({ said, country, frame }: { said: Said; country: string; frame: Frame }) => {
  const t = useT()
  const { stand, reservationEs, reservationEn } = said
  const words = [
    { lang: 'es', text: reservationEs },
    { lang: 'en', text: reservationEn },
  ]
  return (
    <dl className="answer-said">
      <div>
        <dt>{t('report.column.country')}</dt>
        <dd>{frame.names.country(country)}</dd>
      </div>
      <div>
        <dt>{t('report.answer.stand')}</dt>
        <dd>{t(`report.answer.${stand}`)}</dd>
      </div>
      {words.map(
        ({ lang, text }) =>
          text !== null && (
            <div key={lang}>
              <dt>{t(`report.answer.${stand}.${lang}`)}</dt>
              <dd>
                <blockquote lang={lang}>{text}</blockquote>
              </dd>
            </div>
          ),
      )}
    </dl>
  )
}
