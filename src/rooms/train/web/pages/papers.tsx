import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { sheetList } from '../../contract/sheet.ts'
import { testPaths } from '../../contract/test-paths.ts'
import { WAVES, type Wave } from '../../contract/wave.ts'
import { Differences } from '../papers/differences.tsx'
import { EntryForm } from '../papers/entry-form.tsx'
import '../tests/tests.css'

const Papers = ({ programme, session, wave }: { programme: string; session: string; wave: Wave }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const listed = useAnswer(sheetList, { programmeId, session, wave })
  const twice = listed.sheets.filter(({ typed }) => typed === 2).length
  const way = (
    <Breadcrumb
      aria-label={t('train.tests.way')}
      crumbs={[
        { label: t('train.page.tests'), href: testPaths.tests({ programme }) },
        { label: t('train.tests.of-session', { session }), href: testPaths.sessionTests({ programme, session }) },
      ]}
    />
  )
  return (
    <div className="tests-page">
      <PageHead title={t('train.papers.title', { wave, session })} way={way} lead={t('train.papers.lead')} />
      <EntryForm session={session} wave={wave} />
      <section className="tests-part" aria-labelledby="typed">
        <h2 id="typed">{t('train.papers.typed')}</h2>
        <p>{t('train.papers.count', { n: listed.sheets.length, twice })}</p>
        {listed.again.length > 0 && <p>{t('train.papers.again', { n: listed.again.length, codes: listed.again.join(', ') })}</p>}
      </section>
      <Differences listed={listed} session={session} wave={wave} />
    </div>
  )
}

/** Sheets of paper of one test, typed a line each. */
export const Page = () => {
  const t = useT()
  const { programme, session, wave } = useParts(testPaths.papers)
  const known = WAVES.find((one) => one === wave)
  if (known) return <Papers programme={programme} session={session} wave={known} />
  return (
    <EmptyState
      level={2}
      title={t('train.tests.unknown')}
      text={t('train.tests.unknown-text')}
      next={<LinkButton href={testPaths.tests({ programme })}>{t('train.page.tests')}</LinkButton>}
    />
  )
}
