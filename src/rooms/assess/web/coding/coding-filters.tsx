import { readIn } from '#kernel/i18n/in-either.ts'
import { useSetSearch } from '#ui/client/address.ts'
import { useT } from '#ui/client/words.tsx'
import { Select } from '#ui/components/select/select.tsx'
import type { CodingProgress } from '../../contract/coding.ts'
import type { ThemeLine } from '../../contract/codebook.ts'
import type { Frame } from '../frame.ts'
import type { QueueSearch } from './queue-search.ts'

type FilterProps = {
  readonly search: QueueSearch
  readonly workshops: CodingProgress['workshops']
  /** How many more are coded in a workshop than when the queue was asked for. */
  readonly gainedIn: (workshop: string) => number
  readonly frame: Frame
  readonly themes: readonly ThemeLine[]
}

/** What stands in the queue; the address keeps it. A change begins the queue anew. */
export const CodingFilters = ({ search, workshops, gainedIn, frame, themes }: FilterProps) => {
  const t = useT()
  const set = useSetSearch()
  const choose = (name: string) => (value: string) => void set({ [name]: value, after: '', statement: '' })
  const themeName = (theme: ThemeLine) => readIn(t.lang, theme, 'name')
  return (
    <div className="coding-filters">
      <Select
        label={t('assess.filter.show')}
        value={search.show}
        onChange={choose('show')}
        options={(['uncoded', 'coded', 'all'] as const).map((id) => ({ id, label: t('assess.filter.show-of', { which: id }) }))}
      />
      <Select
        label={t('assess.workshop')}
        value={search.workshop ?? ''}
        onChange={choose('workshop')}
        none={t('assess.filter.all-workshops')}
        options={workshops.map(({ code, coded, statements }) => ({
          id: code,
          label: t('assess.filter.workshop', { code, coded: coded + gainedIn(code), statements }),
        }))}
      />
      <Select
        label={t('assess.condition')}
        value={search.condition ?? ''}
        onChange={choose('condition')}
        none={t('assess.filter.all-conditions')}
        options={frame.conditions.map((one) => ({ id: one.code, label: frame.say(one) }))}
      />
      <Select
        label={t('assess.theme')}
        value={search.theme ?? ''}
        onChange={choose('theme')}
        none={t('assess.filter.all-themes')}
        options={themes.filter(({ parent }) => parent !== null).map((one) => ({ id: one.code, label: themeName(one) }))}
      />
    </div>
  )
}
