import { readIn } from '#kernel/i18n/in-either.ts'
import { Link } from 'react-aria-components/Link'
import { paths as programmePaths } from '#programme/paths.ts'
import { sourceIn } from '#programme/rules'
import { paths as assessPaths } from '#assess/paths.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { ChainRecords } from '#ui/client/chain-records.tsx'
import { SourceLink } from '#ui/client/source-link.tsx'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { paths } from '../../contract/paths.ts'
import { type RecommendationShown, recommendationShow } from '../../contract/recommendation.ts'
import { Followups } from '../components/followups.tsx'
import { History } from '../components/history.tsx'
import { Stand } from '../components/stand.tsx'
import { type Frame, useFrame } from '../frame.ts'
import { issuerOf } from '../issuer.ts'
import '../board.css'

const Terms = ({ of, frame }: { of: RecommendationShown; frame: Frame }) => {
  const t = useT()
  const source = of.source && sourceIn(t.lang, of.source)
  const unsaid = of.source ? t('recommend.unsaid') : '–'
  const lines: readonly (readonly [string, string])[] = [
    [t('recommend.addressee'), readIn(t.lang, of, 'addressee') || unsaid],
    [t('recommend.term'), readIn(t.lang, of, 'term') || unsaid],
    [t('recommend.indicator'), readIn(t.lang, of, 'indicator') || unsaid],
    [t('recommend.column.country'), frame.names.country(of.country)],
    [t('recommend.column.condition'), frame.names.condition(of.condition)],
    [t('recommend.issuer'), issuerOf(t, of)],
  ]
  return (
    <dl className="answer-terms">
      {lines.map(([name, value]) => (
        <div key={name} className="answer-term">
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {of.source && source && (
        <div className="answer-term">
          <dt>{t('recommend.source')}</dt>
          <dd>
            {source.organisation},{' '}
            <SourceLink
              page={programmePaths.source({ programme: frame.programme, source: of.source.code })}
              title={source.title}
              url={of.source.url}
            />
          </dd>
        </div>
      )}
    </dl>
  )
}

/** A recommendation: what it answers, what is asked, and what became of it. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { programme, code } = useParts(paths.recommendation)
  const shown = useAnswer(recommendationShow, { programmeId: frame.programmeId, code })
  return (
    <div className="answer-page">
      <PageHead
        title={t('recommend.title', { code })}
        way={
          <Breadcrumb
            aria-label={t('recommend.way')}
            crumbs={[{ label: t('recommend.page.board'), href: paths.recommendations({ programme }) }]}
          />
        }
        lead={<Stand of={shown} />}
        actions={
          shown.may.includes('write recommendations') && (
            <LinkButton href={paths.editRecommendation({ programme, code })}>{t('recommend.edit')}</LinkButton>
          )
        }
      />
      <p className="answer-words">{readIn(t.lang, shown, 'text')}</p>
      <Terms of={shown} frame={frame} />
      <section>
        <h2>{t('recommend.gaps')}</h2>
        <ul className="answer-list">
          {shown.gaps.map((gap) => (
            <li key={gap.code}>
              <Badge>{gap.code}</Badge> <Link href={assessPaths.gap({ programme, code: gap.code })}>{readIn(t.lang, gap, 'title')}</Link>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{t('recommend.onward')}</h2>
        <ChainRecords
          programmeId={frame.programmeId}
          from={{ kind: 'recommendation', id: code }}
          direction="forward"
          takes={() => true}
          none={t('recommend.onward-none')}
        />
      </section>
      <Followups shown={shown} frame={frame} />
      <History now={shown} />
    </div>
  )
}
