import { useEffect, useMemo, useState, type RefObject } from 'react'
import { usePrinting } from '../data-table/use-window.ts'
import { type Drawn, drawnOf } from './drawn-of.ts'

/** From here on only the columns in sight are drawn. Below it the browser's own search and print see them all. */
const LONG = 60
/** Columns beyond either edge that are drawn as well. */
const BEYOND = 6
/** Until the page was measured. */
const AT_FIRST = { first: 0, last: 20 }

type Sight = { readonly first: number; readonly last: number }

/** All columns are of one width; their heads take what is left of the table. */
const sightOf = (scroller: HTMLElement, count: number): Sight => {
  const table = scroller.querySelector('table')
  const head = scroller.querySelector('th')
  const width = ((table?.offsetWidth ?? 0) - (head?.offsetWidth ?? 0)) / count
  if (width <= 0) return AT_FIRST
  const from = scroller.scrollLeft / width
  return { first: Math.floor(from) - BEYOND, last: Math.ceil(from + scroller.clientWidth / width) + BEYOND }
}

/** Which of `count` columns are drawn: those in sight, and the one with the Tab stop. */
export const useColumns = (scroller: RefObject<HTMLElement | null>, count: number, stop: number): readonly Drawn[] => {
  const isWindowed = count > LONG && !usePrinting()
  const [{ first, last }, setSight] = useState<Sight>(AT_FIRST)
  useEffect(() => {
    const { current } = scroller
    if (!current || !isWindowed) return
    const look = () => {
      const now = sightOf(current, count)
      setSight((before) => (before.first === now.first && before.last === now.last ? before : now))
    }
    const resized = new ResizeObserver(look)
    resized.observe(current)
    current.addEventListener('scroll', look, { passive: true })
    return () => {
      resized.disconnect()
      current.removeEventListener('scroll', look)
    }
  }, [scroller, count, isWindowed])
  // The stop asks for something of its own only while it is out of sight.
  const apart = isWindowed && (stop < first || stop > last) ? stop : null
  return useMemo(
    () => (isWindowed ? drawnOf(count, { first, last }, apart) : drawnOf(count, { first: 0, last: count - 1 }, null)),
    [isWindowed, count, first, last, apart],
  )
}
