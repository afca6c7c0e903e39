import { useProgramme } from '#ui/client/here.ts'
import { useT } from '#ui/client/words.tsx'
import { LinkButton } from '#ui/components/link-button/link-button.tsx'
import { Status } from '#ui/components/status/status.tsx'
import { paths } from '../../contract/paths.ts'
import { useCopies } from './use-copies.ts'

/** That something was given to this officer which they have not looked at, where their day begins. */
export const NewCopies = () => {
  const t = useT()
  const { code: programme } = useProgramme()
  const n = useCopies()?.received.filter(({ isNew }) => isNew).length ?? 0
  if (n === 0) return null
  return (
    <section className="desk-part" aria-label={t('cases.page.received')}>
      <p role="status">
        <Status stand="caution">{t('cases.received.new-count', { n })}</Status>
      </p>
      <LinkButton href={paths.received({ programme })}>{t('cases.received.look')}</LinkButton>
    </section>
  )
}
