import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { printDate } from '#documents/dates.ts'
import { facilitatorList, type FacilitatorSeen } from '../../contract/certification.ts'
import { publicFacilitators } from '../../contract/public-paths.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { useTrainingFrame, type TrainingFrame } from '../frame.ts'
import { CertificationStanding } from '../people/certification-state.tsx'
import '../training.css'

const Person = ({ person, frame }: { person: FacilitatorSeen; frame: TrainingFrame }) => {
  const t = useT()
  return (
    <li>
      <Link href={sessionPaths.facilitator({ programme: frame.programme, facilitator: person.id })}>{person.name}</Link>,{' '}
      {frame.country(person.country)}
      {person.leftOn !== null && <> · {t('train.facilitators.left', { day: printDate(person.leftOn, t.lang) })}</>}
      <ul>
        {person.certifications.map((one) => (
          <li key={`${one.syllabus} ${one.language}`}>
            {t('train.facilitators.of', { syllabus: one.syllabus, language: t(`train.language.${one.language}`) })}{' '}
            <CertificationStanding certification={one} />
          </li>
        ))}
      </ul>
    </li>
  )
}

/** Who may teach what, in which language and until when. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { facilitators, nominates } = useAnswer(facilitatorList, { programmeId: frame.programmeId })
  const nominate = (
    <LinkButton href={sessionPaths.newFacilitator({ programme: frame.programme })}>{t('train.facilitators.nominate')}</LinkButton>
  )
  const list = (
    <LinkButton tone="quiet" href={publicFacilitators(t.lang)}>
      {t('train.facilitators.public')}
    </LinkButton>
  )
  return (
    <div className="training">
      <PageHead
        title={t('train.page.facilitators')}
        lead={t('train.facilitators.lead')}
        actions={
          <>
            {nominates.length > 0 && nominate}
            {list}
          </>
        }
      />
      {facilitators.length === 0 ? (
        <EmptyState
          level={2}
          title={t('train.facilitators.none')}
          text={t('train.facilitators.none-text')}
          next={nominates.length > 0 ? nominate : null}
        />
      ) : (
        <ul className="training-list">
          {facilitators.map((person) => (
            <Person key={person.id} person={person} frame={frame} />
          ))}
        </ul>
      )}
    </div>
  )
}
