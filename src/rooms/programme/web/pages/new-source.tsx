import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'

import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { sourceList } from '../../contract/source.ts'
import { NotYours } from '../sources/not-yours.tsx'
import { SourceForm } from '../sources/source-form.tsx'

/** A source to be registered: every member of the programme reads it. */
export const Page = () => {
  const t = useT()
  const { id: programmeId, code: programme } = useProgramme()
  const { may } = useAnswer(sourceList, { programmeId })
  const list = paths.sources({ programme })
  return (
    <>
      <PageHead
        title={t('programme.page.new-source')}
        way={<Breadcrumb aria-label={t('programme.source.way')} crumbs={[{ label: t('programme.page.sources'), href: list }]} />}
        lead={t('programme.source.new-lead')}
      />
      {may.includes('register sources') ? <SourceForm /> : <NotYours href={list} />}
    </>
  )
}
