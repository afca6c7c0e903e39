import { useParts } from '#ui/client/address.ts'
import { useAnswer } from '#ui/client/answer.ts'
import { useProgramme } from '#ui/client/here.ts'
import { useLocale, useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { Button } from '#ui/components/button/button.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { codeDelete, linkingShow } from '../../contract/linking.ts'
import { testPaths } from '../../contract/test-paths.ts'
import { LinkedWave } from '../linking/linked-wave.tsx'
import { useStep } from '../tests/use-step.tsx'
import '../tests/tests.css'

/** When the codes go; where they are due, the button that deletes them. */
const Codes = ({ codes, due }: { codes: number; due: string | null }) => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { go, busy, refusal } = useStep(codeDelete)
  const day = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'long' })
  const isDue = due !== null && due <= new Date().toISOString()
  if (codes === 0 || due === null) return <p>{t('train.linkage.no-codes-left')}</p>
  return (
    <section className="tests-part" aria-labelledby="codes">
      <h2 id="codes">{t('train.linkage.codes')}</h2>
      <p>{t('train.linkage.codes-due', { n: codes, day: day.format(new Date(due)) })}</p>
      {isDue && (
        <div className="tests-acts">
          <Button tone="danger" busy={busy} onPress={() => void go({ programmeId })}>
            {t('train.linkage.delete')}
          </Button>
        </div>
      )}
      {refusal}
    </section>
  )
}

/** Whose later answers are whose earlier ones, by the codes that people made; scores are in nobody's sight here. */
export const Page = () => {
  const t = useT()
  const { id: programmeId } = useProgramme()
  const { programme, session } = useParts(testPaths.linking)
  const { waves, named, codes, codesDue } = useAnswer(linkingShow, { programmeId, session })
  const back = testPaths.sessionTests({ programme, session })
  const way = (
    <Breadcrumb
      aria-label={t('train.tests.way')}
      crumbs={[
        { label: t('train.page.tests'), href: testPaths.tests({ programme }) },
        { label: t('train.tests.of-session', { session }), href: back },
      ]}
    />
  )
  return (
    <div className="tests-page">
      <PageHead title={t('train.linkage.title', { session })} way={way} lead={t('train.linkage.lead')} />
      <p>{t('train.linkage.named', { n: named })}</p>
      {waves.length === 0 ? (
        <EmptyState
          level={2}
          title={t('train.linkage.nothing')}
          text={t('train.linkage.nothing-text')}
          next={<LinkButton href={back}>{t('train.tests.of-session', { session })}</LinkButton>}
        />
      ) : (
        waves.map((linked) => <LinkedWave key={linked.wave} session={session} linked={linked} />)
      )}
      <Codes codes={codes} due={codesDue} />
    </div>
  )
}
