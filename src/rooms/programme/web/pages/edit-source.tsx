import { useAnswer } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'

import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { sourceShow } from '../../contract/source.ts'
import { NotYours } from '../sources/not-yours.tsx'
import { SourceForm } from '../sources/source-form.tsx'

/** A registered source to be corrected; what cites it cites the corrected one. */
export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { programme, source: code } = useParts(paths.editSource)
  const shown = useAnswer(sourceShow, { programmeId, code })
  const record = paths.source({ programme, source: code })
  const crumbs = [
    { label: t('programme.page.sources'), href: paths.sources({ programme }) },
    { label: code, href: record },
  ]
  return (
    <>
      <PageHead
        title={t('programme.source.edit-title', { code })}
        way={<Breadcrumb aria-label={t('programme.source.way')} crumbs={crumbs} />}
        lead={t('programme.source.edit-lead')}
      />
      {shown.may.includes('correct sources') ? <SourceForm key={shown.version} now={shown} /> : <NotYours href={record} />}
    </>
  )
}
