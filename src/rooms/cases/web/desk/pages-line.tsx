import { useEffect, useSyncExternalStore } from 'react'
import { useT } from '#ui/client/words.tsx'
import { casePages } from './case-pages.ts'

/** Fetches all pages of cases while a desk is open, now and whenever a network is back. */
export const useCasePages = (): void => {
  useEffect(() => {
    void casePages.fetch()
    const fetch = () => void casePages.fetch()
    window.addEventListener('online', fetch)
    return () => window.removeEventListener('online', fetch)
  }, [])
}

/** Whether one may work on without a network from here. */
export const PagesLine = () => {
  const t = useT()
  const state = useSyncExternalStore(casePages.subscribe, () => casePages.state)
  return (
    <p role="status" className="desk-part">
      {t('cases.pages-here', { is: state })}
    </p>
  )
}
