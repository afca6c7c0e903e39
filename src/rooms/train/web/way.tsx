import { Breadcrumb, type Crumb } from '#ui/components/breadcrumb/breadcrumb.tsx'
import { useT } from '#ui/client/words.tsx'

/** The way to a page of this room. */
export const Way = ({ crumbs }: { crumbs: readonly Crumb[] }) => {
  const t = useT()
  return <Breadcrumb aria-label={t('train.way')} crumbs={crumbs} />
}
