import { type RouterHistory, useLocation, useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { PartsOf, Path, Search } from '#kernel/page/path.ts'
import type { TableView } from '../components/data-table/column.ts'
import { readView, writeView } from './table-view.ts'

/** The parts of the address of this page: `const { programme, code } = useParts(paths.workshop)`. */
export const useParts = <Pattern extends string>({ pattern }: Pick<Path<Pattern>, 'pattern'>): PartsOf<Pattern> => {
  const parts = useParams({ strict: false }) as PartsOf<Pattern>
  const names = [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  const missing = names.find((name) => !(name in parts))
  if (missing !== undefined) throw new Error(`this page stands at no address with ${missing}`)
  return parts
}

/** Goes to an address of a room's `paths`. */
export const useGo = (): ((address: string, how?: { replace?: boolean }) => Promise<void>) => {
  const navigate = useNavigate()
  return useCallback((address, { replace = false } = {}) => navigate({ href: address, replace }), [navigate])
}

/** What stands behind the question mark, all of it text. */
export const useSearch = (): Search => useLocation({ select: ({ search }) => search as Search })

/** Changes single values behind the question mark and keeps the place on the page; an empty value goes. */
export const useSetSearch = (): ((changes: Search) => Promise<void>) => {
  const navigate = useNavigate()
  return useCallback(
    (changes) =>
      navigate({
        to: '.',
        search: (before: Search) =>
          Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== undefined && value !== '')),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
}

/** One choice that the address keeps: `const [country, setCountry] = useSearchValue('country')`. */
export const useSearchValue = (name: string): readonly [string | undefined, (value: string | undefined) => Promise<void>] => {
  const set = useSetSearch()
  return [useSearch()[name], useCallback((value) => set({ [name]: value }), [set, name])]
}

/** What stands behind the `#`: a place on the page. */
export const usePlace = (): string => useLocation({ select: ({ hash }) => hash })

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** How often a link to here was followed by whoever was here already. */
    again?: number
  }
}

/** Changes when somebody is led once more to the place that the address names already: what was closed since opens anew. */
export const usePlaceAgain = (): number => useLocation({ select: ({ state }) => state.again ?? 0 })

/**
 * For the element that the address may name behind its `#`: it moves into sight and is gone on from. The browser and the router look for it
 * before the answer is there that holds it.
 */
export const usePlaceRef = <Arrived extends HTMLElement>(id: string): RefObject<Arrived | null> => {
  const element = useRef<Arrived>(null)
  const [isMeant, again] = [usePlace() === id, usePlaceAgain()]
  useEffect(() => {
    if (!isMeant) return
    element.current?.focus({ preventScroll: true })
    element.current?.scrollIntoView()
  }, [isMeant, again])
  return element
}

/**
 * For what leads away from one of many places on a page: the place is noted behind the `#` of the address as one leaves, so that the way back
 * leads to it.
 */
export const useWayBack = (): { readonly place: string; readonly leaveAt: (place: string) => void } => {
  const navigate = useNavigate()
  // The app registers its router; a part of the ground does not know it, and its history has no type here.
  const history = useRouter().history as RouterHistory
  const leaveAt = useCallback(
    (hash: string) => {
      void navigate({
        to: '.',
        search: (search: Search) => search,
        hash,
        replace: true,
        resetScroll: false,
        hashScrollIntoView: false,
        ignoreBlocker: true,
      })
      // At once, and asking nobody: else the address that one leaves for takes the place of this one before it is written.
      history.flush()
    },
    [navigate, history],
  )
  return { place: usePlace(), leaveAt }
}

const PAUSE_MS = 250

/**
 * Filter and sort of a table, kept in the address: `<DataTable {...useTableView()} … />`. What is typed shows at once; the address follows
 * when the typing pauses.
 * @param name tells two tables of one page apart
 */
export const useTableView = (name = ''): { view: TableView; onView: (view: TableView) => void } => {
  const setSearch = useSetSearch()
  const fromAddress = readView(useSearch(), name)
  const [view, setView] = useState(fromAddress)
  const written = useRef(JSON.stringify(fromAddress))
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  const inAddress = JSON.stringify(fromAddress)
  useEffect(() => {
    // Only what another than this table wrote there: the way back, a link.
    if (inAddress === written.current) return
    written.current = inAddress
    setView(JSON.parse(inAddress) as TableView)
  }, [inAddress])
  useEffect(() => () => clearTimeout(pause.current), [])
  const onView = (next: TableView) => {
    setView(next)
    clearTimeout(pause.current)
    pause.current = setTimeout(() => {
      written.current = JSON.stringify(next)
      void setSearch(writeView(next, name))
    }, PAUSE_MS)
  }
  return { view, onView }
}
