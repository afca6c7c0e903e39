import { useT } from '#ui/client/words.tsx'
import { EmptyState } from '#ui/components/empty-state/empty-state.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'

export const WRITE = 'write findings and gaps'

/** Stands where the form of a finding or a gap would, for whoever could not save it; it leads back to where one reads them. */
export const NotYours = ({ href }: { href: string }) => {
  const t = useT()
  return (
    <EmptyState
      level={2}
      title={t('assess.write.not-yours.title')}
      text={t('assess.write.not-yours.text')}
      next={<LinkButton href={href}>{t('assess.write.not-yours.back')}</LinkButton>}
    />
  )
}
