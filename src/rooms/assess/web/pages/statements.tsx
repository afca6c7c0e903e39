import { useDeferredValue, useRef } from 'react'
import { useSearch, useSetSearch } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { type StatementCriteria, statementFind } from '../../contract/coding.ts'
import type { Search } from '#kernel/page/path.ts'
import { REGION } from '#programme/region.ts'
import { Cards, StatementCard } from '../components/statement-card.tsx'
import { criteriaFrom } from '../criteria.ts'
import { sourceKind } from '../source-kind.ts'
import { type Frame, useCodebook, useFrame } from '../frame.ts'
import '../components/record.css'

const QUADRANTS = ['S', 'W', 'O', 'T'] as const

/** The criteria that only a link brings, let go of. */
const NOT_LINKED = { condition: '', allocated: '', finding: '', gap: '', workshop: '', sourceKind: '', stance: '' }

type Choice = { readonly id: string; readonly label: string }

/** A link may bring several values, or one that is none: they stand as a choice of their own, so that the field says what is listed. */
const chosenAmong = (values: readonly (string | number)[] | undefined, options: readonly Choice[]) => {
  const chosen = (values ?? []).map(String)
  const value = chosen.join(',')
  if (value === '' || options.some(({ id }) => id === value)) return { value, options }
  const label = chosen.map((one) => options.find(({ id }) => id === one)?.label ?? one).join(', ')
  return { value, options: [...options, { id: value, label }] }
}

/** The criteria that a person changes here; those that only a link brings stand in a sentence below. */
const Criteria = ({ frame, criteria }: { frame: Frame; criteria: StatementCriteria }) => {
  const t = useT()
  const set = useSetSearch()
  const { themes, theme } = useCodebook()
  const choose = (name: string) => (value: string) => void set({ [name]: value, after: '' })
  const countries = [...frame.countries.map(({ code }) => code), REGION]
  return (
    <div className="criteria">
      <Select
        label={t('assess.round')}
        {...chosenAmong(
          criteria.round,
          frame.rounds.map(({ number }) => ({ id: String(number), label: frame.round(number) })),
        )}
        onChange={choose('round')}
        none={t('assess.filter.all-rounds')}
      />
      <Select
        label={t('assess.country')}
        {...chosenAmong(
          criteria.country,
          countries.map((code) => ({ id: code, label: frame.country(code) })),
        )}
        onChange={choose('country')}
        none={t('assess.filter.all-countries')}
      />
      <Select
        label={t('assess.sector')}
        {...chosenAmong(
          criteria.sector,
          frame.sectors.map(({ code }) => ({ id: code, label: frame.sector(code) })),
        )}
        onChange={choose('sector')}
        none={t('assess.filter.all-sectors')}
      />
      <Select
        label={t('assess.quadrant')}
        {...chosenAmong(
          criteria.quadrant,
          QUADRANTS.map((quadrant) => ({ id: quadrant, label: t('assess.quadrant.of', { quadrant }) })),
        )}
        onChange={choose('quadrant')}
        none={t('assess.filter.all-quadrants')}
      />
      <Select
        label={t('assess.condition')}
        {...chosenAmong(
          criteria.codedCondition,
          frame.conditions.map((one) => ({ id: one.code, label: frame.say(one) })),
        )}
        onChange={choose('codedCondition')}
        none={t('assess.filter.all-conditions')}
      />
      <Select
        label={t('assess.theme')}
        {...chosenAmong(
          criteria.theme,
          themes.filter(({ parent }) => parent !== null).map(({ code }) => ({ id: code, label: theme(code) })),
        )}
        onChange={choose('theme')}
        none={t('assess.filter.all-themes')}
      />
    </div>
  )
}

const Linked = ({ frame, criteria, onDrop }: { frame: Frame; criteria: StatementCriteria; onDrop: (changes: Search) => void }) => {
  const t = useT()
  // A chapter of the report is the condition it is named after with those that fold into it.
  const conditions = (criteria.condition ?? []).flatMap((chapter) => {
    const presented = frame.conditions.filter(({ code, foldsInto }) => (foldsInto ?? code) === chapter)
    return presented.length === 0 ? [chapter] : presented.map((one) => frame.say(one))
  })
  const side = { stance: criteria.stance ?? 'supports' }
  const said = [
    criteria.condition && t('assess.criteria.condition', { n: conditions.length, names: conditions.join(', ') }),
    criteria.sourceKind &&
      t('assess.criteria.source-kind', { kinds: criteria.sourceKind.map((kind) => sourceKind(kind, t.lang)).join(', ') }),
    criteria.allocated && t('assess.criteria.allocated', { by: criteria.allocated.map((by) => t('assess.allocated', { by })).join(', ') }),
    criteria.finding && t('assess.criteria.finding', { code: criteria.finding.join(', '), ...side }),
    criteria.gap && t('assess.criteria.gap', { code: criteria.gap.join(', '), ...side }),
    criteria.workshop && t('assess.criteria.workshop', { code: criteria.workshop.join(', ') }),
  ].filter((sentence) => sentence !== undefined)
  if (said.length === 0) return null
  return (
    <p>
      {said.join(' ')}{' '}
      <Button small tone="quiet" onPress={() => onDrop({ ...NOT_LINKED, after: '' })}>
        {t('assess.criteria.drop')}
      </Button>
    </p>
  )
}

/** The statements behind a count, or found by criteria: each with where it was said, who placed it and its source. */
export const Page = () => {
  const t = useT()
  const frame = useFrame()
  const set = useSetSearch()
  const { theme } = useCodebook()
  const search = useSearch()
  const criteria = criteriaFrom(search)
  // The list before stands until the next one is there: the focus stays where it is.
  const sought = criteriaFrom(useDeferredValue(search))
  const { found, workshops, items, leadsTo, next } = useAnswer(statementFind, { programmeId: frame.programmeId, ...sought })
  const count = useRef<HTMLParagraphElement>(null)
  /** The button goes with what it lets go of: how many are found now is what comes next. */
  const drop = (changes: Search) => {
    count.current?.focus()
    void set(changes)
  }
  return (
    <>
      <PageHead title={t('assess.page.statements')} lead={t('assess.statements.lead')} />
      <Criteria frame={frame} criteria={criteria} />
      <Linked frame={frame} criteria={criteria} onDrop={drop} />
      <p className="found" role="status" ref={count} tabIndex={-1}>
        {t('assess.statements.found', { found, workshops })}
      </p>
      {items.length === 0 ? (
        <EmptyState
          level={2}
          title={t('assess.statements.none.title')}
          text={t('assess.statements.none.text')}
          next={
            <Button
              onPress={() =>
                drop({
                  round: '',
                  country: '',
                  sector: '',
                  quadrant: '',
                  codedCondition: '',
                  theme: '',
                  ...NOT_LINKED,
                  after: '',
                })
              }
            >
              {t('assess.statements.none.next')}
            </Button>
          }
        />
      ) : (
        <Cards>
          {items.map((statement) => (
            <StatementCard key={statement.id} statement={statement} leadsTo={leadsTo} frame={frame} theme={theme} />
          ))}
        </Cards>
      )}
      <div className="pages">
        {criteria.after !== undefined && <Button onPress={() => void set({ after: '' })}>{t('assess.pages.first')}</Button>}
        {next !== null && <Button onPress={() => void set({ after: next })}>{t('assess.pages.next')}</Button>}
      </div>
    </>
  )
}
