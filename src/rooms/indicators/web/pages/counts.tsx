import { useMemo } from 'react'
import { useSearchValue } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { paths } from '../../contract/paths.ts'
import { countList } from '../../contract/statistics.ts'
import { OfficeCounts } from '../components/office-counts.tsx'
import { RegionalCounts } from '../components/regional-counts.tsx'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'
import { nameOf, offenceWord } from '../words-of.ts'
import '../statistics.css'

/** One at a time: trafficking and smuggling stand in no table together. */
const OFFENCES = ['trafficking', 'smuggling'] as const

/** What offices counted in their own cases and released, office by office, and added up over those that told. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { indicators: all, figures: every, sources } = useAnswer(countList, { programmeId: frame.programmeId })
  const [asked, setOffence] = useSearchValue('offence')
  const offence = OFFENCES.find((one) => one === asked) ?? OFFENCES[0]
  const indicators = useMemo(() => all.filter((one) => one.offence === offence), [all, offence])
  const figures = useMemo(() => every.filter(({ indicator }) => indicators.some(({ code }) => code === indicator)), [every, indicators])
  return (
    <div className="statistics-page">
      <PageHead title={t('indicators.page.counts')} way={<Way />} lead={t('indicators.counts.lead')} />
      {every.length === 0 ? (
        <EmptyState
          level={2}
          title={t('indicators.counts.empty.title')}
          text={t('indicators.counts.empty.text')}
          next={<LinkButton href={paths.statistics({ programme: frame.programme })}>{t('indicators.conflicts.empty.next')}</LinkButton>}
        />
      ) : (
        <>
          <div className="statistics-choices">
            <Select
              label={t('indicators.column.offence')}
              value={offence}
              options={OFFENCES.map((id) => ({ id, label: offenceWord(id, t.lang) }))}
              onChange={(id) => void setOffence(id)}
            />
          </div>
          <section className="statistics-part">
            <h2>{t('indicators.counts.offices')}</h2>
            <p className="statistics-note">{t('indicators.counts.withheld-note')}</p>
            <OfficeCounts figures={figures} indicators={indicators} sources={sources} frame={frame} />
          </section>
          <section className="statistics-part">
            <h2>{t('indicators.counts.regional')}</h2>
            <p className="statistics-note">{t('indicators.counts.regional-note')}</p>
            <RegionalCounts figures={figures} indicators={indicators} />
          </section>
          <section className="statistics-part">
            <h2>{t('indicators.counts.rules')}</h2>
            <dl className="statistics-rules">
              {indicators.map((indicator) => (
                <div key={indicator.code}>
                  <dt>{nameOf(indicator, t.lang)}</dt>
                  <dd>{t.lang === 'es' ? indicator.definitionEs : indicator.definitionEn}</dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
    </div>
  )
}
