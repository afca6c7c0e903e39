import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'

export const WRITE = 'write recommendations'

/** Stands where the form of a recommendation would, for whoever could not save it; it leads back to where one reads them. */
export const NotYours = ({ href }: { href: string }) => {
  const t = useT()
  return (
    <EmptyState
      level={2}
      title={t('recommend.not-yours.title')}
      text={t('recommend.not-yours.text')}
      next={<LinkButton href={href}>{t('recommend.not-yours.back')}</LinkButton>}
    />
  )
}
