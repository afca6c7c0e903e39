import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { Breadcrumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { paths } from '../../contract/paths.ts'

/** The way to a page below the statistics. */
export const Way = () => {
  const t = useT()
  const { code: programme } = useProgramme()
  return (
    <Breadcrumb
      aria-label={t('indicators.way')}
      crumbs={[{ label: t('indicators.page.statistics'), href: paths.statistics({ programme }) }]}
    />
  )
}
