import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import type { Quadrant } from '../../contract/package.ts'
import { paths } from '../../contract/paths.ts'
import { type Workshop, workshopShow } from '../../contract/workshop.ts'
import { QuadrantMark } from '../components/quadrant-mark.tsx'
import { Way } from '../components/way.tsx'
import { type Frame, useCodebook, useFrame } from '../frame.ts'
import { Entry } from '../workshops/entry.tsx'
import { Moves } from '../workshops/moves.tsx'
import { QUADRANTS } from '../workshops/quadrant-keys.tsx'
import { writesOf } from '../workshops/statement-edit.tsx'
import { StatementItem } from '../workshops/statement-item.tsx'
import { UnsentStatements } from '../workshops/unsent-statements.tsx'
import { Withdrawn } from '../workshops/withdrawn.tsx'
import { WorkshopFacts, WorkshopHistory } from '../workshops/workshop-facts.tsx'
import '../components/record.css'
import '../workshops/workshops.css'

type PartProps = { answer: Workshop; frame: Frame; quadrant: Quadrant; theme: (code: string) => string }

const QuadrantPart = ({ answer, frame, quadrant, theme }: PartProps) => {
  const t = useT()
  const said = answer.statements.filter((statement) => statement.quadrant === quadrant)
  const marks = new Map(answer.marks.map(({ number, kinds }) => [number, kinds]))
  return (
    <section className="quadrant-part">
      <h3>
        <QuadrantMark quadrant={quadrant} />
        <span className="soft">{said.length}</span>
      </h3>
      {said.length === 0 && <p className="soft">{t('assess.workshop.quadrant-empty')}</p>}
      <ol className="quadrant-list">
        {said.map((statement) => (
          <StatementItem
            key={statement.id}
            statement={statement}
            workshop={answer.workshop}
            frame={frame}
            theme={theme}
            marks={marks.get(statement.number) ?? []}
          />
        ))}
      </ol>
    </section>
  )
}

/** A workshop with what was said in it, quadrant by quadrant. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { theme } = useCodebook()
  const { programme, code } = useParts(paths.workshop)
  const answer = useAnswer(workshopShow, { programmeId: frame.programmeId, workshop: code })
  const { workshop, statements, history } = answer
  const mayEdit = workshop.may.includes('record workshops') && workshop.state !== 'released'
  const writes = writesOf(workshop)
  const place = paths.workshop({ programme, code })
  const bring = <LinkButton href={paths.importWorkshops({ programme })}>{t('assess.workshops.import')}</LinkButton>
  const back = <LinkButton href={paths.workshops({ programme })}>{t('assess.workshops.back')}</LinkButton>
  return (
    <div className="record workshop-page">
      <PageHead
        title={code}
        way={<Way crumbs={[{ label: t('assess.page.workshops'), href: paths.workshops({ programme }) }]} />}
        actions={
          <>
            <Moves answer={answer} frame={frame} />
            {mayEdit && <LinkButton href={paths.editWorkshop({ programme, code })}>{t('assess.workshop.edit-facts')}</LinkButton>}
          </>
        }
      />
      <WorkshopFacts workshop={workshop} frame={frame} />
      {writes.said ? (
        <Entry workshop={workshop} frame={frame} place={place} />
      ) : (
        <UnsentStatements place={place} lang={workshop.language} />
      )}
      <section>
        <h2>{t(workshop.provenance === 'reconstruction' ? 'assess.workshop.statements' : 'assess.workshop.said')}</h2>
        {statements.length === 0 ? (
          <EmptyState
            level={3}
            title={t('assess.workshop.silent.title')}
            text={t(writes.said ? 'assess.workshop.silent.type' : 'assess.workshop.silent.text')}
            next={writes.said ? bring : back}
          />
        ) : (
          <div className="quadrants">
            {QUADRANTS.map((quadrant) => (
              <QuadrantPart key={quadrant} answer={answer} frame={frame} quadrant={quadrant} theme={theme} />
            ))}
          </div>
        )}
      </section>
      {workshop.may.includes('read what was said') && <Withdrawn programmeId={frame.programmeId} workshop={code} />}
      {history.length > 0 && workshop.may.includes('read what was said') && <WorkshopHistory history={history} />}
    </div>
  )
}
