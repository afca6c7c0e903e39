import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { hasRole, useProgramme } from '#ui/client/here.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { sessionShow } from '../../contract/session-operations.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { isOpen } from '../../domain/sessions/session-moves.ts'
import { useTrainingFrame } from '../frame.ts'
import { EnrolForm } from '../people/enrol-form.tsx'
import { EnrolMany } from '../people/enrol-many.tsx'
import { Way } from '../way.tsx'
import '../training.css'

/** People are enrolled one by one, or many by a sheet. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const here = useProgramme()
  const { programmeId, programme } = frame
  const { session } = useParts(sessionPaths.enrol)
  const now = useAnswer(sessionShow, { programmeId, session })
  const back = sessionPaths.session({ programme, session })
  const countries = frame.countries.map(({ code }) => code).filter((code) => hasRole(here, ['train.team'], code))
  const country = countries.includes(now.country) ? now.country : countries[0]
  const isPossible = country !== undefined && isOpen(now.state)
  return (
    <div className="training">
      <PageHead
        title={t('train.enrol.title', { code: session })}
        way={
          <Way
            crumbs={[
              { label: t('train.page.sessions'), href: sessionPaths.sessions({ programme }) },
              { label: session, href: back },
            ]}
          />
        }
        {...(isPossible && {
          lead: t('train.enrol.lead', { country: frame.country(country), enrolled: now.enrolled ?? 0, capacity: now.capacity }),
        })}
      />
      {isPossible ? (
        <>
          <EnrolForm session={session} country={country} frame={frame} />
          <EnrolMany session={session} programmeId={programmeId} />
        </>
      ) : (
        <NotYours
          title={t('train.enrol.not-yours')}
          text={t('train.enrol.not-yours-text')}
          back={t('train.session.back', { code: session })}
          href={back}
        />
      )}
    </div>
  )
}
