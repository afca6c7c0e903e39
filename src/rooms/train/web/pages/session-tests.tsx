import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { testList } from '../../contract/test.ts'
import { testPaths } from '../../contract/test-paths.ts'
import { WAVES } from '../../contract/wave.ts'
import { ExportButton } from '../tests/export-button.tsx'
import { ImportPart } from '../tests/import-part.tsx'
import { EXPORTS, GIVES, LINKS } from '../tests/state.ts'
import { WavePart } from '../tests/wave-part.tsx'
import '../tests/tests.css'

/** The tests of one session, wave by wave. */
export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { programme, session: code } = useParts(testPaths.sessionTests)
  const { sessions, forms, may } = useAnswer(testList, { programmeId, session: code })
  const [session] = sessions
  const way = (
    <Breadcrumb aria-label={t('train.tests.way')} crumbs={[{ label: t('train.page.tests'), href: testPaths.tests({ programme }) }]} />
  )
  if (!session)
    return (
      <EmptyState
        level={2}
        title={t('train.tests.unknown')}
        text={t('train.tests.unknown-text')}
        next={<LinkButton href={testPaths.tests({ programme })}>{t('train.page.tests')}</LinkButton>}
      />
    )
  const isRunning = session.tests.length > 0
  return (
    <div className="tests-page">
      <PageHead title={t('train.tests.of-session', { session: code })} way={way} lead={t('train.tests.of-session-lead')} />
      {WAVES.map((wave) => (
        <WavePart key={wave} session={session} wave={wave} forms={forms} />
      ))}
      {isRunning && session.may.includes(GIVES) && <ImportPart />}
      {isRunning && session.may.includes(LINKS) && (
        <div className="tests-acts">
          <LinkButton href={testPaths.linking({ programme, session: code })}>{t('train.page.linking')}</LinkButton>
        </div>
      )}
      {isRunning && may.includes(EXPORTS) && <ExportButton session={code} />}
    </div>
  )
}
