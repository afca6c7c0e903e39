import { printDate } from '#documents/dates.ts'
import { countryName } from '#kernel/i18n/country-name.ts'
import { positionList } from '#decide/position.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import type { Shown } from './shown.ts'
import { word } from './names.ts'

/** Where the panel stands, and each answer that was given, word for word. */
export const PanelPart = ({ panel }: { panel: NonNullable<Shown['panel']> }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { positions } = useAnswer(positionList, { programmeId, subject: panel.subject })
  return (
    <section aria-labelledby="panel">
      <h2 id="panel">{t('law.proposal.decision')}</h2>
      <p>{t('law.proposal.until', { day: printDate(panel.deadline, t.lang) })}</p>
      <ul className="law-list">
        {panel.members.map(({ country, state }) => (
          <li key={country}>
            <strong>{countryName(t.lang, country)}</strong>: {t('law.proposal.stand', { state: word(state) })}
          </li>
        ))}
        {positions.map(({ country, officeEs, officeEn, takenOn, stand, reservationEs, reservationEn }, place) => (
          // Of one country several answers may bear the same day.
          <li key={place}>
            {t('law.proposal.comment-by', {
              office: t.lang === 'es' ? officeEs : officeEn,
              country: countryName(t.lang, country),
              day: printDate(takenOn, t.lang),
            })}
            : {t(`law.proposal.${stand}`)}
            {reservationEs !== null && <p lang="es">{reservationEs}</p>}
            {reservationEn !== null && <p lang="en">{reservationEn}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
