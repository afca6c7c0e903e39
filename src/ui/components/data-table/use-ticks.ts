import { useRef } from 'react'
import { ticked } from './arrange-rows.ts'
import type { Ticking } from './table-props.ts'

/** What is ticked and how it changes: of the rows shown only, so that nothing is ticked unseen. */
export const useTicks = (keys: readonly string[], ticking: Ticking | undefined) => {
  const from = useRef<string | null>(null)
  if (!ticking) return null
  const shown = keys.filter((key) => ticking.ticked.has(key)).length
  return {
    isAll: shown > 0 && shown === keys.length,
    isSome: shown > 0 && shown < keys.length,
    all: (on: boolean) =>
      ticking.onTick(on ? new Set([...ticking.ticked, ...keys]) : new Set([...ticking.ticked].filter((key) => !keys.includes(key)))),
    of: (key: string) => ({
      checked: ticking.ticked.has(key),
      onTick: (on: boolean, range: boolean) => {
        ticking.onTick(ticked(ticking.ticked, keys, { key, from: range ? from.current : null, on }))
        from.current = key
      },
    }),
  }
}
