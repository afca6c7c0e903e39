import type { Translate } from '#kernel/i18n/translate.ts'
import {
  dimensionReading,
  type DimensionName,
  DIMENSIONS,
  type ListName,
  screen,
  screeningLists,
  type Seen,
} from '../../domain/screening/screening.ts'
import { byId } from '../guide/element.ts'

const seenIn = (data: FormData, name: DimensionName): Seen => ({
  present: new Set(data.getAll(name).map(Number)),
  reviewed: data.get(`${name}.reviewed`) === 'yes',
})

const reading = (t: Translate, data: FormData): string => {
  const list: ListName = data.get('list') === 'child' ? 'child' : 'adult'
  const seen = Object.fromEntries(DIMENSIONS.map((name) => [name, seenIn(data, name)])) as Record<DimensionName, Seen>
  if (Object.values(seen).every(({ present, reviewed }) => present.size === 0 && !reviewed)) return t('law.screening.nothing-yet')
  const { lower, upper } = screen(list, seen, data.get('act') === 'yes')
  const said = (name: string) => t(`law.screening.class-${name}`)
  return lower === upper
    ? t('law.screening.reading-one', { said: said(lower) })
    : t('law.screening.reading', { lower: said(lower), upper: said(upper) })
}

/** What each dimension reads, and what the list calls them together; of sexual exploitation nothing, since its lists are not held. */
export const startScreening = (t: Translate): void => {
  const form = byId('screening') as HTMLFormElement
  const show = (): void => {
    const data = new FormData(form)
    const isLabour = data.get('form') === 'labour'
    byId('dimensions').hidden = !isLabour
    for (const dimension of screeningLists.dimensions) {
      const { lower, upper } = dimensionReading(dimension, data.get('list') === 'child' ? 'child' : 'adult', seenIn(data, dimension.id))
      const found = byId(dimension.id).querySelector('.found')
      if (found) found.textContent = t(`law.screening.${lower ? 'positive' : upper ? 'open' : 'negative'}`)
    }
    byId('reading').textContent = isLabour ? reading(t, data) : t('law.screening.not-held')
  }
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    form.reset()
    show()
  })
  byId('clear').hidden = false
  byId('on-paper').hidden = true
  show()
}
