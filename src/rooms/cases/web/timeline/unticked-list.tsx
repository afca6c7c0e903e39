import { useMemo } from 'react'
import { useT } from '#ui/client/words.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { type Unticked, untickedIn } from '../../domain/timeline/unticked.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { useAct } from '../case/use-act.ts'
import type { CaseNames } from '../proof/case-names.ts'
import type { EventRow } from './event-rows.ts'

type UntickedProps = CasePartProps & { readonly rows: readonly EventRow[]; readonly names: CaseNames }

const OneUnticked = ({ desk, one, rows, names, found }: UntickedProps & { found: Unticked }) => {
  const t = useT()
  const { act, busy, notice } = useAct()
  const row = rows.find(({ id }) => id === found.event)
  if (!row) return null
  const said = { person: names.person(found.person), event: row.number }
  const tick = () =>
    desk.change(one.kept.ctx, 'event', {
      standing: one.file.event.filter(({ id }) => id === row.id),
      content: { ...row.content, persons: [...row.content.persons, found.person] },
    })
  return (
    <li>
      {t('cases.timeline.unticked-in', said)} {/* Of two versions written at once neither gives way here: they are settled first. */}
      {!row.isTwice && (
        <Button small tone="quiet" busy={busy} onPress={() => act(tick)}>
          {t('cases.timeline.tick', said)}
        </Button>
      )}
      {notice}
    </li>
  )
}

/** Pseudonyms that stand in the words of an event of persons that are not ticked there: what does not go together is sought among those that are. */
export const UntickedList = (at: UntickedProps) => {
  const t = useT()
  const { file } = at.one
  const all = useMemo(() => untickedIn(at.rows, file.person), [at.rows, file.person])
  if (all.length === 0) return null
  return (
    <section className="desk-part">
      <h2>{t('cases.timeline.unticked')}</h2>
      <p>{t('cases.timeline.unticked-text')}</p>
      <ul className="desk-list">
        {all.map((found) => (
          <OneUnticked key={`${found.event} ${found.person}`} {...at} found={found} />
        ))}
      </ul>
    </section>
  )
}
