import { useParts } from '#ui/client/address.ts'
import { useLiveAnswer } from '#ui/client/live-answer.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { meetingShow } from '../../contract/meeting.ts'
import { paths } from '../../contract/paths.ts'
import { sayClock, sayDay } from '../../domain/meeting-time.ts'
import { sayRule } from '../../domain/say-vote.ts'
import { useFrame } from '../frame.ts'
import { AddPoint } from '../meeting/add-point.tsx'
import { Minutes } from '../meeting/minutes.tsx'
import { OwnWaits } from '../meeting/own-waits.tsx'
import { Point } from '../meeting/point.tsx'
import { Presence } from '../meeting/presence.tsx'
import { UpToDate } from '../meeting/up-to-date.tsx'
import '../meetings.css'

/** Votes come in one after another while all look at the same page. */
const LOOK_EVERY_MS = 4000

/** A meeting as it is held: who is there, each point with its text, conditions and votes, and what was decided. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programme, meeting: meetingId } = useParts(paths.meeting)
  const {
    value: meeting,
    seenAt,
    isBehind,
    look,
  } = useLiveAnswer(meetingShow, { programmeId: frame.programmeId, meetingId }, LOOK_EVERY_MS)
  const seen = { meeting, frame, behind: isBehind ? t('decide.live.wait') : undefined }
  const [first] = meeting.agenda
  const way = [{ label: t('decide.page.meetings'), href: paths.meetings({ programme }) }]
  return (
    <div className="meetings">
      <PageHead
        title={t.lang === 'es' ? meeting.titleEs : meeting.titleEn}
        way={<Breadcrumb aria-label={t('decide.way')} crumbs={way} />}
        lead={t('decide.meeting.lead', {
          body: meeting.bodyName[t.lang],
          place: meeting.place,
          day: sayDay(t.lang, meeting.day),
          zone: sayClock(t.lang, meeting.zone),
        })}
      />
      <UpToDate seenAt={seenAt} isBehind={isBehind} zone={meeting.zone} onLook={look} />
      {frame.isExample && <p className="meeting-example">{t('decide.meeting.example')}</p>}
      <OwnWaits {...seen} />
      <Presence {...seen} />
      {first && <p className="soft">{sayRule(t, first.tally.rule)}</p>}
      {meeting.agenda.map((item) => (
        <Point key={item.item} {...seen} item={item} />
      ))}
      <AddPoint {...seen} />
      <Minutes {...seen} />
    </div>
  )
}
