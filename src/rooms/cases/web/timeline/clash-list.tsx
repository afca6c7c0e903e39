import { useMemo } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { type Clash, clashesOf } from '../../domain/timeline/clashes.ts'
import { writtenDate } from '../../domain/written-date.ts'
import type { CaseNames } from '../proof/case-names.ts'
import type { EventRow } from './event-rows.ts'
import { stateName } from './states.ts'

const keyOf = (clash: Clash): string =>
  clash.kind === 'backwards' ? clash.event.id : `${clash.person} ${clash.events.map(({ id }) => id).join(' ')}`

type ClashListProps = { readonly rows: readonly EventRow[]; readonly names: CaseNames }

/** What of the events does not go together, as questions: each may be a slip, or true. */
export const ClashList = ({ rows, names }: ClashListProps) => {
  const t = useT()
  const locale = useLocale()
  const clashes = useMemo(() => clashesOf(rows), [rows])
  const numberOf = (id: string) => rows.find((row) => row.id === id)?.number ?? 0
  const words = (clash: Clash): string => {
    if (clash.kind === 'backwards') return t('cases.timeline.backwards', { event: numberOf(clash.event.id) })
    const [one, other] = clash.events
    const where = ({ content: { place, state } }: typeof one) =>
      clash.kind === 'two-states' ? stateName(locale, state ?? '') : (place ?? '')
    const isOne = clash.first === clash.last
    const days = isOne
      ? writtenDate(locale, clash.first)
      : t('cases.timeline.days', { first: writtenDate(locale, clash.first), last: writtenDate(locale, clash.last) })
    const given = {
      person: names.person(clash.person),
      one: where(one),
      other: where(other),
      days,
      a: numberOf(one.id),
      b: numberOf(other.id),
    }
    return t(`cases.timeline.${clash.kind}`, given)
  }
  if (rows.length === 0) return null
  return (
    <section className="desk-part">
      <h2>{t('cases.timeline.clashes')}</h2>
      <p>{t(clashes.length === 0 ? 'cases.timeline.no-clash' : 'cases.timeline.clashes-text')}</p>
      {clashes.length > 0 && (
        <ul className="desk-list">
          {clashes.map((clash) => (
            <li key={keyOf(clash)}>{words(clash)}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
