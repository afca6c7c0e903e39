import { useEffect, useSyncExternalStore } from 'react'
import { useT } from '#ui/client/words.tsx'
import { keptApp } from './app-kept.ts'

/** Has the app kept while a desk is open, now and whenever a network is back. */
export const useAppKept = (): void => {
  useEffect(() => {
    void keptApp.fetch()
    const fetch = () => void keptApp.fetch()
    window.addEventListener('online', fetch)
    return () => window.removeEventListener('online', fetch)
  }, [])
}

/** Whether one may work on without a network from here. */
export const KeptLine = () => {
  const t = useT()
  const state = useSyncExternalStore(keptApp.subscribe, () => keptApp.state)
  return (
    <p role="status" className="desk-part">
      {t('cases.app-kept', { is: state })}
    </p>
  )
}
