import { useMemo } from 'react'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { tableWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import type { Reviewed } from '../../domain/disclosure-review.ts'
import { reviewColumns } from './review-columns.tsx'

type ReviewTableProps = { readonly ctx: string; readonly reviewed: readonly Reviewed[]; readonly onClass: (exhibit: string) => void }

/** All exhibits with their class towards the defence. What is searched for stays in the page: the address would carry it out of the case. */
export const ReviewTable = ({ ctx, reviewed, onClass }: ReviewTableProps) => {
  const t = useT()
  const { code: programme } = useProgramme()
  const columns = useMemo(() => {
    const addressOf = (exhibit: string) => paths.exhibit({ programme, case: ctx, exhibit })
    return reviewColumns({ t, addressOf, onClass })
  }, [t, programme, ctx, onClass])
  const count = (shown: number, all: number) => t('cases.disclosure.class-count', { shown, all })
  return (
    <DataTable
      caption={t('cases.page.disclosure')}
      columns={columns}
      rows={reviewed}
      keyOf={({ exhibit }) => exhibit.id}
      lang={t.lang}
      narrow="stack"
      words={tableWords(t, { filter: t('cases.disclosure.filter'), count })}
      empty={
        <EmptyState
          level={2}
          title={t('cases.disclosure.none')}
          text={t('cases.disclosure.none-text')}
          next={<LinkButton href={paths.evidence({ programme, case: ctx })}>{t('cases.disclosure.none-next')}</LinkButton>}
        />
      }
    />
  )
}
