import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { NotYours } from '#ui/client/not-yours.tsx'
import { useSay, useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { facilitatorList } from '../../contract/certification.ts'
import { sessionPaths } from '../../contract/session-paths.ts'
import { useTrainingFrame } from '../frame.ts'
import { CertificationPart } from '../people/certification-part.tsx'
import { LeftPart } from '../people/left-part.tsx'
import { PublicPart } from '../people/public-part.tsx'
import { Way } from '../way.tsx'
import '../training.css'

/** One person who teaches, or is on the way to it. */
export const Page = () => {
  const t = useT()
  const frame = useTrainingFrame()
  const { facilitator } = useParts(sessionPaths.facilitator)
  const say = useSay()
  const { facilitators, syllabi } = useAnswer(facilitatorList, { programmeId: frame.programmeId })
  const person = facilitators.find(({ id }) => id === facilitator)
  const list = sessionPaths.facilitators({ programme: frame.programme })
  const titleOf = (code: string): string => {
    const found = syllabi.find((one) => one.code === code)
    return found ? say({ es: found.titleEs, en: found.titleEn }) : code
  }
  const way = <Way crumbs={[{ label: t('train.page.facilitators'), href: list }]} />
  if (!person)
    return (
      <div className="training">
        <PageHead title={t('train.page.facilitator')} way={way} />
        <NotYours
          title={t('train.facilitators.unknown')}
          text={t('train.facilitators.unknown-text')}
          back={t('train.facilitators.back')}
          href={list}
        />
      </div>
    )
  const facts: readonly (readonly [string, string])[] = [
    [t('train.column.country'), frame.country(person.country)],
    [t('train.nominate.languages'), person.languages.map((one) => t(`train.language.${one}`)).join(', ')],
    [t('train.session.sectors'), person.sectors.map(frame.sector).join(', ')],
    [t('train.nominate.years'), String(person.yearsOfPractice)],
    ...(person.email === null ? [] : [[t('train.nominate.email'), person.email] as const]),
  ]
  return (
    <div className="training">
      <PageHead title={person.name} way={way} />
      <dl className="training-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {person.certifications.map((one) => (
        <CertificationPart key={`${one.syllabus} ${one.language}`} person={person} certification={one} syllabus={titleOf(one.syllabus)} />
      ))}
      <PublicPart person={person} />
      <LeftPart person={person} />
    </div>
  )
}
