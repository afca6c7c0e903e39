import { useMemo } from 'react'
import { useAnswer } from '#ui/client/answer.ts'
import { useSearchValue, useTableView } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { Select } from '#ui/components/select/select.tsx'
import { tableWords } from '#ui/words.ts'
import { paths } from '../../contract/paths.ts'
import { sourceList } from '../../contract/source.ts'
import type { SourceLine } from '../../contract/source-line.ts'
import { isRehost } from '../../domain/source-address.ts'
import { sourceColumns } from '../sources/columns.tsx'
import '../sources/sources.css'

const SHOWN = ['offered', 'unsure', 'retired'] as const
type Shown = (typeof SHOWN)[number]

const isShown: Readonly<Record<Shown, (source: SourceLine) => boolean>> = {
  offered: ({ retiredOn }) => retiredOn === null,
  /** Whose own address is worth looking for. */
  unsure: ({ retiredOn, url, address }) =>
    retiredOn === null && (address === 'unknown' || (address === null && (url === null || isRehost(url)))),
  retired: ({ retiredOn }) => retiredOn !== null,
}

/** The register of published documents that records cite. */
export const Page = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { sources, may } = useAnswer(sourceList, { programmeId })
  const [asked, setShow] = useSearchValue('show')
  const show = SHOWN.find((one) => one === asked) ?? 'offered'
  const columns = useMemo(() => sourceColumns({ t, programme }), [t, programme])
  const create = may.includes('register sources') && (
    <LinkButton href={paths.newSource({ programme })}>{t('programme.source.new')}</LinkButton>
  )
  return (
    <>
      <PageHead title={t('programme.page.sources')} lead={t('programme.sources.lead')} actions={create} />
      <div className="source-choices">
        <Select
          label={t('programme.sources.show')}
          value={show}
          options={SHOWN.map((which) => ({ id: which, label: t(`programme.sources.show.${which}`) }))}
          onChange={(which) => void setShow(which === 'offered' ? undefined : which)}
        />
      </div>
      <DataTable
        {...useTableView()}
        caption={t('programme.page.sources')}
        columns={columns}
        rows={sources.filter(isShown[show])}
        keyOf={({ code }) => code}
        lang={t.lang}
        narrow="stack"
        words={tableWords(t, {
          filter: t('programme.sources.filter'),
          count: (shown, all) => t('programme.sources.count', { shown, all }),
        })}
        empty={
          sources.length > 0 ? (
            <p className="soft">{t('programme.sources.none-such')}</p>
          ) : (
            <EmptyState
              level={2}
              title={t('programme.sources.empty.title')}
              text={t('programme.sources.empty.text')}
              next={create || <LinkButton href={paths.home({ programme })}>{t('programme.sources.empty.home')}</LinkButton>}
            />
          )
        }
      />
    </>
  )
}
