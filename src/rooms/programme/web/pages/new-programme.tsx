import { useT } from '#ui/client/words.tsx'
import { PageHead } from '#ui/components/page-head/page-head.tsx'
import { FoundForm } from '../found/found-form.tsx'

/** An officer of one programme begins another. */
export const Page = () => {
  const t = useT()
  return (
    <>
      <PageHead title={t('programme.page.new-programme')} lead={t('programme.found.lead')} />
      <FoundForm />
    </>
  )
}
