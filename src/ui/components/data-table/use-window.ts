import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'

/** From here on only the rows in sight are drawn. Below it the browser's own search and print see them all. */
const LONG = 200
const ROW_GUESS = 34

export type RowWindow = {
  isWindowed: boolean
  rows: readonly number[]
  /** Heights of what is not drawn, in px. */
  above: number
  below: number
  measure: (row: HTMLTableRowElement | null) => void
}

/** On paper every row is drawn, however many there are. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

/** Which of `count` rows are drawn. */
export const useWindow = (count: number, scroller: RefObject<HTMLElement | null>): RowWindow => {
  const printing = usePrinting()
  const isWindowed = count > LONG && !printing
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count,
    enabled: isWindowed,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_GUESS,
    overscan: 12,
  })
  if (!isWindowed)
    return { isWindowed, rows: Array.from({ length: count }, (_, index) => index), above: 0, below: 0, measure: () => undefined }
  const items = virtual.getVirtualItems()
  return {
    isWindowed,
    rows: items.map(({ index }) => index),
    above: items[0]?.start ?? 0,
    below: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtual.measureElement,
  }
}
