import { inEither, readIn } from '#kernel/i18n/in-either.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useSearchValue } from '#ui/client/address.ts'
import { saveTable } from '#ui/client/save-table.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { Badge } from '#ui/components/status/badge.tsx'
import { REGION } from '#programme/region.ts'
import { paths } from '../../contract/paths.ts'
import { type RecommendationLine, recommendationList } from '../../contract/recommendation.ts'
import { Card } from '../components/card.tsx'
import { WRITE } from '../components/not-yours.tsx'
import { type Frame, useFrame } from '../frame.ts'
import { ANY, choiceOf, type Group, grouped, type Grouping, GROUPINGS, isStand, STANDS, standOf } from '../groups.ts'
import '../board.css'

const orderOf = (by: Grouping, frame: Frame): readonly string[] => {
  if (by === 'status') return STANDS
  if (by === 'country') return [REGION, ...frame.countries.map(({ code }) => code)]
  return by === 'condition' ? frame.conditions.map(({ code }) => code) : []
}

const useHeading = (by: Grouping, frame: Frame) => {
  const t = useT()
  return ({ key, lines }: Group): string => {
    if (by === 'status') return t('recommend.stand', { stand: choiceOf(key) })
    if (by === 'country') return frame.names.country(key)
    if (by === 'condition') return frame.names.condition(key)
    const gap = lines[0]?.gaps.find(({ code }) => code === key)
    return gap ? readIn(t.lang, gap, 'title') : key
  }
}

/** One choice of the board, kept in its address; empty shows all. */
const Choose = ({ name, label, options }: { name: string; label: string; options: readonly { id: string; label: string }[] }) => {
  const t = useT()
  const [value, setValue] = useSearchValue(name)
  return (
    <Select
      label={label}
      value={value ?? ''}
      none={t('recommend.all')}
      options={options}
      onChange={(id) => void setValue(id || undefined)}
    />
  )
}

const useSave = (frame: Frame) => {
  const t = useT()
  const say = (es: string | null, en: string | null) => inEither(t.lang, { es, en }) || null
  return (lines: readonly RecommendationLine[]) => {
    const columns = [
      { id: 'code', header: t('recommend.column.code'), value: ({ code }: RecommendationLine) => code },
      { id: 'text', header: t('recommend.column.text'), value: (line: RecommendationLine) => say(line.textEs, line.textEn) },
      { id: 'country', header: t('recommend.column.country'), value: ({ country }: RecommendationLine) => frame.names.country(country) },
      { id: 'addressee', header: t('recommend.addressee'), value: (line: RecommendationLine) => say(line.addresseeEs, line.addresseeEn) },
      { id: 'term', header: t('recommend.term'), value: (line: RecommendationLine) => say(line.termEs, line.termEn) },
      { id: 'indicator', header: t('recommend.indicator'), value: (line: RecommendationLine) => say(line.indicatorEs, line.indicatorEn) },
      {
        id: 'stand',
        header: t('recommend.column.stand'),
        value: (line: RecommendationLine) => t('recommend.stand', { stand: choiceOf(standOf(line)) }),
      },
      { id: 'gaps', header: t('recommend.gaps'), value: ({ gaps }: RecommendationLine) => gaps.map(({ code }) => code).join(', ') },
      { id: 'issuer', header: t('recommend.issuer'), value: (line: RecommendationLine) => say(line.issuerEs, line.issuerEn) },
      { id: 'year', header: t('recommend.column.year'), value: ({ year }: RecommendationLine) => year },
      {
        id: 'own',
        header: t('recommend.column.own'),
        value: ({ ofProgramme }: RecommendationLine) => t('recommend.of-programme.is', { is: ofProgramme ? 'yes' : 'no' }),
      },
      {
        id: 'condition',
        header: t('recommend.column.condition'),
        value: ({ condition }: RecommendationLine) => frame.names.condition(condition),
      },
      {
        id: 'source',
        header: t('recommend.source'),
        value: ({ source }: RecommendationLine) => source && say(source.titleEs, source.titleEn),
      },
    ]
    saveTable(t('recommend.file'), columns, lines)
  }
}

/** The board: what is asked, of whom and where it stands, in groups that the reader chooses. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const { recommendations, may } = useAnswer(recommendationList, { programmeId: frame.programmeId })
  const [asked, setGrouping] = useSearchValue('by')
  const [[country], [issuer], [stand]] = [useSearchValue('country'), useSearchValue('issuer'), useSearchValue('stand')]
  const by = GROUPINGS.find((one) => one === asked) ?? 'gap'
  const heading = useHeading(by, frame)
  const save = useSave(frame)
  const shown = recommendations.filter(
    (line) =>
      (country === undefined || line.country === country) &&
      (issuer === undefined || line.ofProgramme === (issuer === 'own')) &&
      isStand(line, stand),
  )
  const create = may.includes(WRITE) && (
    <LinkButton href={paths.newRecommendation({ programme: frame.programme })}>{t('recommend.new')}</LinkButton>
  )
  const used = (codes: readonly string[]) =>
    codes.filter((code) => recommendations.some((line) => line.country === code || standOf(line) === code))
  const followed = recommendations.some((line) => isStand(line, ANY)) ? [{ id: ANY, label: t('recommend.stand.any') }] : []
  return (
    <>
      <PageHead
        title={t('recommend.page.board')}
        lead={t('recommend.lead')}
        actions={
          <>
            {create}
            {recommendations.length > 0 && (
              <Button tone="quiet" icon="download" onPress={() => save(shown)}>
                {t('ui.table.download')}
              </Button>
            )}
          </>
        }
      />
      {recommendations.length === 0 ? (
        <EmptyState level={2} title={t('recommend.empty.title')} text={t('recommend.empty.text')} next={create || null} />
      ) : (
        <>
          <div className="board-choices">
            <Select
              label={t('recommend.by')}
              value={by}
              options={GROUPINGS.map((id) => ({ id, label: t('recommend.by.of', { by: id }) }))}
              onChange={(id) => void setGrouping(id)}
            />
            <Choose
              name="country"
              label={t('recommend.column.country')}
              options={used(orderOf('country', frame)).map((id) => ({ id, label: frame.names.country(id) }))}
            />
            <Choose
              name="issuer"
              label={t('recommend.issuer')}
              options={['own', 'others'].map((id) => ({ id, label: t('recommend.issuer.of', { of: id }) }))}
            />
            <Choose
              name="stand"
              label={t('recommend.column.stand')}
              options={[...followed, ...used(STANDS).map((id) => ({ id, label: t('recommend.stand', { stand: choiceOf(id) }) }))]}
            />
          </div>
          <p role="status">{t('recommend.count', { shown: shown.length, all: recommendations.length })}</p>
          <div className="board">
            {grouped(shown, by, orderOf(by, frame)).map((group) => (
              <section key={group.key} className="board-group" aria-labelledby={`group-${group.key}`}>
                <div className="board-head">
                  {by === 'gap' && <Badge>{group.key}</Badge>}
                  <h2 id={`group-${group.key}`}>{heading(group)}</h2>
                  <span className="board-count">{t('recommend.in-group', { n: group.lines.length })}</span>
                </div>
                <ul className="board-cards">
                  {group.lines.map((line) => (
                    <li key={line.code}>
                      <Card line={line} frame={frame} />
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </>
      )}
    </>
  )
}
