import { useDownload } from '#ui/client/download.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { LANGS } from '#kernel/i18n/translate.ts'
import { MINUTES_FORMATS, meetingMinutes } from '../../contract/meeting.ts'
import { minutesState } from '../../domain/minutes/minutes-state.ts'
import { placeOf, type Seen } from './seen.ts'

/** The minutes as the record stands, to be printed and signed. */
export const Minutes = (seen: Seen) => {
  const t = useT()
  const { start, busy, refusal } = useDownload(meetingMinutes)
  return (
    <section aria-labelledby="minutes" className="meeting-part">
      <h2 id="minutes">{t('decide.minutes.heading')}</h2>
      <p>{t(`decide.minutes.now-${minutesState(seen.meeting)}`)}</p>
      {LANGS.map((lang) => (
        <div key={lang} className="meeting-actions" role="group" aria-label={t(`decide.minutes.in-${lang}`)}>
          <span>{t(`decide.minutes.in-${lang}`)}</span>
          {MINUTES_FORMATS.map((format) => (
            <Button
              key={format}
              small
              icon="download"
              busy={busy}
              aria-label={t(`decide.minutes.${format}-in`, { lang })}
              onPress={() => void start({ ...placeOf(seen), lang, format })}
            >
              {t(`decide.minutes.${format}`)}
            </Button>
          ))}
        </div>
      ))}
      {refusal && <ProblemNotice refusal={refusal} />}
    </section>
  )
}
