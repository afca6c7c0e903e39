import { paths } from '#programme/paths.ts'
import { ProblemNotice } from '#ui/client/problem-notice.tsx'
import { localRefusal, type LocalCode } from '#ui/client/refusal.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'

const NOT_FOUND = 404

const Nowhere = ({ code }: { code: LocalCode }) => {
  const t = useT()
  return (
    <>
      <PageHead title={t('app.problem.title')} />
      <ProblemNotice
        refusal={localRefusal(code, NOT_FOUND)}
        action={<LinkButton href={paths.start()}>{t('app.problem.start')}</LinkButton>}
      />
    </>
  )
}

/** No page has this address. */
export const UnknownAddress = () => <Nowhere code="client.address-unknown" />

/** The address names a programme in which the person has no seat today, or that is not there: it does not say which. */
export const NoSeat = () => <Nowhere code="client.programme-unseen" />
