import { useT } from '#ui/client/words.tsx'
import { type Stand, Status } from '#ui/components/status/status.tsx'
import type { ItemSeen } from '../../contract/meeting.ts'
import { sayTime } from '../../domain/meeting-time.ts'
import { sayGiven } from '../../domain/say-vote.ts'
import { ballotOf } from '../../domain/ballot-of.ts'
import type { AtPoint } from './seen.ts'

const SHAPES: Readonly<Record<ItemSeen['votes'][number]['choice'], Stand>> = { for: 'done', against: 'stopped', abstain: 'open' }

const There = ({ at, country }: { at: AtPoint; country: string }) => {
  const t = useT()
  const { how, holder } = ballotOf(at.item, country)
  const isRecorded = at.meeting.members.some((one) => one.country === country && one.how !== null)
  if (how === 'absent' && !isRecorded && at.item.decisions.length === 0) return <>{t('decide.how.unrecorded')}</>
  return <>{holder === undefined ? t(`decide.how.${how}`) : t('decide.how.by', { holder: at.frame.nameOf(holder) })}</>
}

const Vote = ({ at: { item, meeting }, country }: { at: AtPoint; country: string }) => {
  const t = useT()
  const { vote, counts, isSilent } = ballotOf(item, country)
  if (!vote) {
    if (!isSilent) return <>{item.lapsed.includes(country) ? t('decide.vote.before') : '–'}</>
    return <span className="meeting-silent">{t(item.lapsed.includes(country) ? 'decide.vote.lapsed' : 'decide.vote.silent')}</span>
  }
  return (
    <>
      {counts ? (
        <Status stand={SHAPES[vote.choice]}>{t(`decide.choice.${vote.choice}`)}</Status>
      ) : (
        t('decide.vote.uncounted', { choice: t(`decide.choice.${vote.choice}`) })
      )}
      <span className="meeting-by">{sayGiven(t, vote, sayTime(t.lang, meeting.zone, vote.at))}</span>
    </>
  )
}

/** The vote of each country, and by whose hand; after a decision as it was counted. */
export const Votes = (at: AtPoint) => {
  const t = useT()
  const { item, frame } = at
  return (
    <table className="meeting-votes">
      <caption className="unseen">{t('decide.vote.caption', { item: item.item })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('decide.vote.country')}</th>
          <th scope="col">{t('decide.vote.there')}</th>
          <th scope="col">{t('decide.vote.choice')}</th>
        </tr>
      </thead>
      <tbody>
        {item.tally.members.map((country) => (
          <tr key={country}>
            <th scope="row">{frame.nameOf(country)}</th>
            <td>
              <There at={at} country={country} />
            </td>
            <td>
              <Vote at={at} country={country} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
