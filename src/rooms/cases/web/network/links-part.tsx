import { useMemo, useState } from 'react'
import { useLocale, useT } from '#ui/client/words.tsx'
import { DataTable } from '#ui/components/data-table/data-table.tsx'
import { Disclosure } from '#ui/components/disclosure/disclosure.tsx'
import { tableWords } from '#ui/words.ts'
import type { CaseLink } from '../../contract/case-link.ts'
import type { Things } from '../../domain/case-file.ts'
import type { CasePartProps } from '../case/at-case.tsx'
import { namesOf } from '../proof/case-names.ts'
import { ChangeDialog } from './change-dialog.tsx'
import { linkColumns } from './link-columns.tsx'
import { LinkForm } from './link-form.tsx'
import { linkRows } from './link-rows.ts'
import { useFresh } from '../case/use-fresh.ts'

/** The links of a case as a table, each to be changed or taken away. */
export const LinksPart = ({ desk, one, chosen }: CasePartProps & { chosen: string | null }) => {
  const t = useT()
  const locale = useLocale()
  const { file, kept } = one
  const [opened, setOpened] = useState<Things<'link'> | null>(null)
  const names = useMemo(() => namesOf(t, file), [t, file])
  const columns = useMemo(() => {
    const onChange = (changing: string) => setOpened(file.link.filter(({ id }) => id === changing))
    return linkColumns({ t, locale, names, onChange })
  }, [t, locale, names, file])
  const all = useMemo(() => linkRows(file), [file])
  const rows = useMemo(() => (chosen === null ? all : all.filter(({ content }) => content.between.includes(chosen))), [all, chosen])
  const link = opened?.at(-1)
  const change = async (content: CaseLink | null) => {
    await desk.change(kept.ctx, 'link', { standing: opened ?? [], content })
    setOpened(null)
  }
  return (
    <>
      <DataTable
        caption={chosen === null ? t('cases.link.caption') : t('cases.link.caption-of')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        lang={t.lang}
        narrow="stack"
        words={tableWords(t, { filter: t('cases.link.filter'), count: (shown, of) => t('cases.link.count', { shown, all: of }) })}
        empty={<p>{t('cases.link.none')}</p>}
      />
      <ChangeDialog
        title={t('cases.link.change-title')}
        isOpen={link !== undefined}
        onClose={() => setOpened(null)}
        remove={t('cases.link.remove')}
        onRemove={() => change(null)}
      >
        {link && <LinkForm file={file} link={link.content} save={t('cases.link.save')} onSave={change} />}
      </ChangeDialog>
    </>
  )
}

/** A new link. */
export const AddLink = ({ desk, one }: CasePartProps) => {
  const t = useT()
  const { round, onSave } = useFresh((link: CaseLink) => desk.add(one.kept.ctx, 'link', link))
  return (
    <Disclosure level={2} title={t('cases.link.add')}>
      <div className="desk-part">
        <LinkForm key={round} file={one.file} save={t('cases.link.add-do')} onSave={onSave} />
      </div>
    </Disclosure>
  )
}
