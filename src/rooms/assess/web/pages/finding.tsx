import { readIn } from '#kernel/i18n/in-either.ts'
import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { hasRole, useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { type Finding, findingShow } from '../../contract/finding.ts'
import { paths } from '../../contract/paths.ts'
import { CODERS } from '../coding/code.ts'
import { CitedText } from '../components/cited-text.tsx'
import { ComparedTable } from '../components/compared-table.tsx'
import { Evidence } from '../components/evidence.tsx'
import { Facts } from '../components/facts.tsx'
import { History } from '../components/history.tsx'
import { WRITE } from '../components/not-yours.tsx'
import { Onward } from '../components/onward.tsx'
import { QuadrantMark } from '../components/quadrant-mark.tsx'
import { Strengths } from '../components/strengths.tsx'
import { Way } from '../components/way.tsx'
import { endsOf, type Frame, useCodebook, useFrame } from '../frame.ts'
import '../components/record.css'

/** The gaps that rest on it, or what to do where none does. */
const Gaps = ({ finding: { gaps, may }, programme }: { finding: Finding; programme: string }) => {
  const t = useT()
  if (gaps.length === 0)
    return (
      <EmptyState
        level={3}
        title={t('assess.finding.no-gaps')}
        text={t('assess.finding.no-gaps.text')}
        next={
          may.includes(WRITE) ? (
            <LinkButton href={paths.newGap({ programme })}>{t('assess.page.new-gap')}</LinkButton>
          ) : (
            <LinkButton href={paths.gaps({ programme })}>{t('assess.finding.no-gaps.next')}</LinkButton>
          )
        }
      />
    )
  return (
    <ul className="record-list">
      {gaps.map((gap) => (
        <li key={gap.code}>
          <Badge>{gap.code}</Badge> <Link href={paths.gap({ programme, code: gap.code })}>{readIn(t.lang, gap, 'title')}</Link>
        </li>
      ))}
    </ul>
  )
}

/** Where statements come from: one links them where one codes them. */
const LinkStatements = ({ finding, frame: { programme } }: { finding: Finding; frame: Frame }) => {
  const t = useT()
  return (
    <>
      <p>{t('assess.finding.link-how')}</p>
      <p>
        <Link href={paths.coding({ programme }, { show: 'uncoded' })}>{t('assess.finding.link-uncoded')}</Link>
        {' · '}
        <Link href={paths.coding({ programme }, { show: 'coded', theme: finding.theme })}>{t('assess.finding.link-coded')}</Link>
      </p>
    </>
  )
}

/** A finding with its evidence, and the gaps that it leads to. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { theme } = useCodebook()
  const { programme, code } = useParts(paths.finding)
  const here = useProgramme()
  const finding = useAnswer(findingShow, { programmeId: frame.programmeId, code })
  const rounds = endsOf(frame)
  const title = readIn(t.lang, finding, 'title')
  return (
    <div className="record">
      <PageHead
        title={title}
        way={<Way crumbs={[{ label: t('assess.page.findings'), href: paths.findings({ programme }) }]} />}
        lead={<Badge>{code}</Badge>}
        actions={
          finding.may.includes(WRITE) && <LinkButton href={paths.editFinding({ programme, code })}>{t('assess.finding.edit')}</LinkButton>
        }
      />
      <CitedText text={readIn(t.lang, finding, 'text')} cited={finding.cited} programme={programme} />
      <Facts
        facts={[
          [t('assess.quadrant'), <QuadrantMark quadrant={finding.quadrant} />],
          [t('assess.condition'), frame.condition(finding.condition)],
          [t('assess.theme'), theme(finding.theme)],
        ]}
      />
      <section>
        <h2>{t('assess.strength.title')}</h2>
        <Strengths strength={finding.strength} sight={finding.sight} frame={frame} />
      </section>
      <section>
        <h2>{t('assess.finding.gaps')}</h2>
        <Gaps finding={finding} programme={programme} />
        <h3>{t('assess.onward.title')}</h3>
        <Onward programmeId={frame.programmeId} kind="finding" id={code} />
      </section>
      {rounds && finding.compared.length > 0 && (
        <section>
          <h2>{t('assess.page.rounds')}</h2>
          <ComparedTable lines={finding.compared} frame={frame} rounds={rounds} />
        </section>
      )}
      <section>
        <h2>{t('assess.evidence.title')}</h2>
        {hasRole(here, CODERS) && <LinkStatements finding={finding} frame={frame} />}
        <Evidence {...finding} of={finding.code} frame={frame} theme={theme} />
      </section>
      <History now={finding} earlier={finding.earlier} />
    </div>
  )
}
