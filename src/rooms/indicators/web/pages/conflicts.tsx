import { useSearchValue, useSetSearch } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { paths } from '../../contract/paths.ts'
import { conflictList } from '../../contract/statistics.ts'
import { Disagreement } from '../components/disagreement.tsx'
import { Way } from '../components/way.tsx'
import { useFrame } from '../frame.ts'
import { inOrder } from '../strips.ts'
import '../statistics.css'

/** Victims first: they are what most sources count; then along the way of a case. */
const STAGES = ['victims', 'recorded', 'contact', 'prosecuted', 'convicted'] as const

/** Where published figures do not agree. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const set = useSetSearch()
  const { conflicts, sources, indicators } = useAnswer(conflictList, { programmeId: frame.programmeId })
  const [[askedStage, setStage], [askedCountry, setCountry]] = [useSearchValue('stage'), useSearchValue('country')]
  const stages = STAGES.filter((stage) => conflicts.some((one) => one.stage === stage))
  const countries = frame.countries.filter((code) => conflicts.some(({ country }) => country === code))
  const [stage, country] = [stages.find((one) => one === askedStage), countries.find((one) => one === askedCountry)]
  const shown = inOrder(conflicts, frame.countries).filter(
    (one) => (stage === undefined || one.stage === stage) && (country === undefined || one.country === country),
  )
  const drawn = stages.filter((one) => shown.some((conflict) => conflict.stage === one))
  return (
    <div className="statistics-page">
      <PageHead title={t('indicators.page.conflicts')} way={<Way />} lead={t('indicators.conflicts.lead')} />
      {conflicts.length === 0 ? (
        <EmptyState
          level={2}
          title={t('indicators.conflicts.empty.title')}
          text={t('indicators.conflicts.empty.text')}
          next={<LinkButton href={paths.statistics({ programme: frame.programme })}>{t('indicators.conflicts.empty.next')}</LinkButton>}
        />
      ) : (
        <>
          <div className="statistics-part">
            <div className="statistics-choices">
              <Select
                label={t('indicators.column.stage')}
                value={stage ?? ''}
                none={t('indicators.conflicts.every-stage')}
                options={stages.map((id) => ({ id, label: t('indicators.stage', { stage: id }) }))}
                onChange={(id) => void setStage(id || undefined)}
              />
              <Select
                label={t('indicators.column.country')}
                value={country ?? ''}
                none={t('indicators.conflicts.every-country')}
                options={countries.map((id) => ({ id, label: frame.country(id) }))}
                onChange={(id) => void setCountry(id || undefined)}
              />
            </div>
            <p role="status">{t('indicators.conflicts.count', { shown: shown.length, all: conflicts.length })}</p>
          </div>
          {drawn.length === 0 && (
            <p>
              {t('indicators.conflicts.no-match')}{' '}
              <Button small tone="quiet" onPress={() => void set({ stage: '', country: '' })}>
                {t('ui.table.show-all')}
              </Button>
            </p>
          )}
          {drawn.map((one, at) => (
            <section key={one} className="statistics-part">
              <h2>{t('indicators.stage', { stage: one })}</h2>
              <Disagreement
                n={at + 1}
                stage={one}
                conflicts={shown.filter((conflict) => conflict.stage === one)}
                sources={sources}
                indicators={indicators}
                frame={frame}
              />
            </section>
          ))}
        </>
      )}
    </div>
  )
}
