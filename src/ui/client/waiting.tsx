import { useT } from './words.tsx'
import './waiting.css'

/** Stands where a page will: seen only when it takes longer than a blink. */
export const Waiting = () => {
  const t = useT()
  return (
    <p className="waiting" role="status">
      {t('client.waiting')}
    </p>
  )
}
