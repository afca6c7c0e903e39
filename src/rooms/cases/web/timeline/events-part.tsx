import { useMemo, useState } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { tableWords } from '#ui/words.ts'
import type { CaseEvent } from '../../contract/case-event.ts'
import type { Things } from '../../domain/case-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { ChangeDialog } from '../network/change-dialog.tsx'
import type { CaseNames } from '../proof/case-names.ts'
import { eventColumns } from './event-columns.tsx'
import { EventForm } from './event-form.tsx'
import type { EventRow } from './event-rows.ts'

type EventsPartProps = CasePartProps & { readonly rows: readonly EventRow[]; readonly names: CaseNames }

/** The events of a case as a table, each to be changed or taken away. */
export const EventsPart = ({ desk, one, rows, names }: EventsPartProps) => {
  const t = useT()
  const locale = useLocale()
  const { file, kept } = one
  const [opened, setOpened] = useState<Things<'event'> | null>(null)
  const columns = useMemo(() => {
    const onChange = (chosen: string) => setOpened(file.event.filter(({ id }) => id === chosen))
    return eventColumns({ t, locale, names, onChange })
  }, [t, locale, names, file])
  const event = opened?.at(-1)
  const change = async (content: CaseEvent | null) => {
    await desk.change(kept.ctx, 'event', { standing: opened ?? [], content })
    setOpened(null)
  }
  return (
    <>
      <DataTable
        caption={t('cases.event.caption')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        lang={t.lang}
        narrow="stack"
        words={tableWords(t, { filter: t('cases.event.filter'), count: (shown, all) => t('cases.event.count', { shown, all }) })}
        empty={<EmptyState level={2} title={t('cases.event.none')} text={t('cases.event.none-text')} next={null} />}
      />
      <ChangeDialog
        title={t('cases.event.change-title')}
        isOpen={event !== undefined}
        onClose={() => setOpened(null)}
        remove={t('cases.event.remove')}
        onRemove={() => change(null)}
      >
        {event && <EventForm file={file} event={event.content} save={t('cases.event.save')} onSave={change} />}
      </ChangeDialog>
    </>
  )
}
