import { readIn } from '#kernel/i18n/in-either.ts'
import { Link } from 'react-aria-components/Link'
import { useAnswer } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { type Gap, gapShow } from '../../contract/gap.ts'
import { paths } from '../../contract/paths.ts'
import { CitedText } from '../components/cited-text.tsx'
import { ComparedTable } from '../components/compared-table.tsx'
import { Evidence } from '../components/evidence.tsx'
import { History } from '../components/history.tsx'
import { WRITE } from '../components/not-yours.tsx'
import { Onward } from '../components/onward.tsx'
import { Grade } from '../components/strength.tsx'
import { Strengths } from '../components/strengths.tsx'
import { Way } from '../components/way.tsx'
import { endsOf, type Frame, useCodebook, useFrame } from '../frame.ts'
import '../components/record.css'

const Findings = ({ gap, frame }: { gap: Gap; frame: Frame }) => {
  const t = useT()
  return (
    <ul className="record-list">
      {gap.findings.map((finding) => (
        <li key={finding.code}>
          <Badge>{finding.code}</Badge>{' '}
          <Link href={paths.finding({ programme: frame.programme, code: finding.code })}>{readIn(t.lang, finding, 'title')}</Link>{' '}
          <span className="record-facts">
            {finding.strength.map((line) => (
              <span key={line.round}>
                {frame.round(line.round)}: <Grade grade={line.grade} />
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

const Published = ({ gap }: { gap: Gap }) => {
  const t = useT()
  const where = readIn(t.lang, gap, 'published')
  return where === null ? null : <p className="soft">{t('assess.gap.published', { where })}</p>
}

/** A gap: the findings behind it, their evidence by country and round, and what answers it. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { theme } = useCodebook()
  const { programme, code } = useParts(paths.gap)
  const gap = useAnswer(gapShow, { programmeId: frame.programmeId, code })
  const rounds = endsOf(frame)
  return (
    <div className="record">
      <PageHead
        title={readIn(t.lang, gap, 'title')}
        way={<Way crumbs={[{ label: t('assess.page.gaps'), href: paths.gaps({ programme }) }]} />}
        lead={
          <>
            <Badge>{code}</Badge> {frame.condition(gap.condition)}
            {gap.headline === null ? '' : ` · ${t('assess.gap.headline', { n: gap.headline })}`}
          </>
        }
        actions={gap.may.includes(WRITE) && <LinkButton href={paths.editGap({ programme, code })}>{t('assess.gap.edit')}</LinkButton>}
      />
      <div>
        <CitedText text={readIn(t.lang, gap, 'text')} cited={gap.cited} programme={programme} />
        <Published gap={gap} />
      </div>
      <section>
        <h2>{t('assess.gap.answers')}</h2>
        <Onward programmeId={frame.programmeId} kind="gap" id={code} />
      </section>
      <section>
        <h2>{t('assess.gap.findings')}</h2>
        <Findings gap={gap} frame={frame} />
      </section>
      <section>
        <h2>{t('assess.strength.title')}</h2>
        <Strengths strength={gap.strength} sight={gap.sight} frame={frame} />
      </section>
      {rounds && gap.compared.length > 0 && (
        <section>
          <h2>{t('assess.page.rounds')}</h2>
          <ComparedTable lines={gap.compared} frame={frame} rounds={rounds} />
        </section>
      )}
      <section>
        <h2>{t('assess.evidence.title')}</h2>
        <Evidence {...gap} frame={frame} theme={theme} />
      </section>
      <History now={gap} earlier={gap.earlier} />
    </div>
  )
}
