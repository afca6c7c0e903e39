/** Keys of the coding screen by what they do. They hold while the statement has the focus, and never while one types. */
export const CONDITION_KEYS = ['q', 'w', 'e', 'r', 't', 'y', 'u', 'i', 'o'] as const
export const RECENT_KEYS = ['a', 's', 'd', 'f', 'g', 'h', 'j', 'k', 'l'] as const

export type Press =
  | { readonly kind: 'condition' | 'recent'; readonly at: number }
  | { readonly kind: 'seriousness'; readonly value: number | null }
  | { readonly kind: 'save' | 'next' | 'previous' | 'undo' | 'find-theme' | 'find-finding' | 'memo' | 'drop-theme' }

/** A key that was pressed while a save was under way, with what it asked for then and the theme that stood under it. */
export type Waiting = { readonly key: string; readonly press: Press | undefined; readonly theme?: string | undefined }

const TO_FIELD: readonly (Press['kind'] | undefined)[] = ['find-theme', 'find-finding', 'memo']
const IN_FIELD = ['Enter', 'Escape', 'Backspace', 'ArrowDown', 'ArrowUp']

/**
 * Whether a key waits behind others: all that ask for something, and whatever is typed behind one that leads to a field, or that has led to it
 * already: a letter that went in at once would stand before those that still wait.
 * @param inField whether one is in a field
 */
export const isToWait = (key: string, press: Press | undefined, before: readonly Waiting[], inField: boolean): boolean => {
  if (press) return true
  const isForField = key.length === 1 || IN_FIELD.includes(key)
  return isForField && before.length > 0 && (inField || before.some((one) => TO_FIELD.includes(one.press?.kind)))
}

const PLAIN: Readonly<Record<string, Press>> = {
  Enter: { kind: 'save' },
  n: { kind: 'next' },
  ArrowRight: { kind: 'next' },
  p: { kind: 'previous' },
  ArrowLeft: { kind: 'previous' },
  z: { kind: 'undo' },
  '/': { kind: 'find-theme' },
  b: { kind: 'find-finding' },
  m: { kind: 'memo' },
  Backspace: { kind: 'drop-theme' },
  '0': { kind: 'seriousness', value: null },
  '1': { kind: 'seriousness', value: 1 },
  '2': { kind: 'seriousness', value: 2 },
  '3': { kind: 'seriousness', value: 3 },
  '4': { kind: 'seriousness', value: 4 },
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** What a key asks for; undefined for those that ask for nothing, and for every chord, which is the browser's. */
export const pressOf = ({ key, ctrlKey, metaKey, altKey }: Key): Press | undefined => {
  if (ctrlKey || metaKey || altKey) return undefined
  const name = key.length === 1 ? key.toLowerCase() : key
  const [condition, recent] = [CONDITION_KEYS.indexOf(name as never), RECENT_KEYS.indexOf(name as never)]
  if (condition >= 0) return { kind: 'condition', at: condition }
  if (recent >= 0) return { kind: 'recent', at: recent }
  return PLAIN[name]
}
