import { useSyncExternalStore } from 'react'

const PHONE = '(max-width: 40rem)'
const NARROW = 328
export const WIDE = 760

const subscribe = (changed: () => void) => {
  const query = window.matchMedia(PHONE)
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** How wide a chart is drawn that can be drawn anew for a phone. */
export const useChartWidth = (): number => useSyncExternalStore(subscribe, () => (window.matchMedia(PHONE).matches ? NARROW : WIDE))
