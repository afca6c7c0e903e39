import { LinkButton } from '../../components/link-button/link-button.tsx'
import { useT } from '../words.tsx'
import { useOutbox } from './use-outbox.ts'
import './outbox.css'

/** On any other page: that something entered elsewhere is not recorded yet, and where. */
export const UnsentElsewhere = ({ address }: { address: string }) => {
  const t = useT()
  const { unsent, why } = useOutbox()
  const elsewhere = unsent.filter(({ place, refused }) => place !== address && (refused !== null || why !== null))
  if (elsewhere.length === 0) return null
  const places = [...new Set(elsewhere.map(({ place }) => place))]
  return (
    <aside className="unsent-elsewhere" aria-label={t('client.outbox.title')}>
      <p>
        {t('client.outbox.elsewhere', { count: elsewhere.length })} {why && t(`client.outbox.why.${why}`)}
      </p>
      {places.map((place) => (
        <LinkButton key={place} small href={place}>
          {t('client.outbox.show', { place: place.split('/').at(-1) ?? place })}
        </LinkButton>
      ))}
    </aside>
  )
}
