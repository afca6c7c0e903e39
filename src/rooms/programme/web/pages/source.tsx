import { useAnswer } from '#ui/client/answer.ts'
import { useParts } from '#ui/client/address.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { paths } from '../../contract/paths.ts'
import { SOURCE_KINDS, sourceShow } from '../../contract/source.ts'
import { sourceIn } from '../../domain/source-line.ts'
import { CitedBy } from '../sources/cited-by.tsx'
import { Facts } from '../sources/facts.tsx'
import { Remarks } from '../sources/remarks.tsx'
import { Retire } from '../sources/retire.tsx'
import '../sources/sources.css'

/** A published document: where it stands, what is to be known of it, and what cites it. */
export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { programme, source: code } = useParts(paths.source)
  const shown = useAnswer(sourceShow, { programmeId, code })
  const { source, may } = shown
  const isChanged = may.includes('correct sources') && SOURCE_KINDS.some((kind) => kind === source.kind)
  return (
    <div className="source-page">
      <PageHead
        title={sourceIn(t.lang, source).title}
        way={
          <Breadcrumb
            aria-label={t('programme.source.way')}
            crumbs={[{ label: t('programme.page.sources'), href: paths.sources({ programme }) }]}
          />
        }
        lead={source.retiredOn === null ? undefined : t('programme.source.retired', { day: source.retiredOn })}
        actions={isChanged && <LinkButton href={paths.editSource({ programme, source: code })}>{t('programme.source.edit')}</LinkButton>}
      />
      <Remarks source={source} />
      <Facts source={source} />
      <section>
        <h2>{t('programme.source.cited-by')}</h2>
        <CitedBy code={code} />
      </section>
      {isChanged && <Retire shown={shown} />}
    </div>
  )
}
