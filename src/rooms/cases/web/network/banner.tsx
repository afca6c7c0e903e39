import { useT } from '#ui/client/words.tsx'
import './network.css'

/** On every screen of the network and the timeline, and in every file that leaves. */
export const Banner = () => {
  const t = useT()
  return (
    <p className="network-banner" role="note">
      <strong>{t('cases.network.banner')}</strong>
    </p>
  )
}
