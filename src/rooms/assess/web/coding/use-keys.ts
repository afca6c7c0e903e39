import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { CodingLine } from '../../contract/coding.ts'
import { CODE } from './code.ts'
import { isToWait, type Press, pressOf } from './keys.ts'
import { hasCondition, type Untaken, withTheme } from './reading.ts'
import { typeInto } from './type-into.ts'
import type { Coder } from './use-coder.ts'

type Given = {
  readonly coder: Coder
  readonly item: CodingLine
  readonly board: RefObject<HTMLDivElement | null>
  readonly conditions: readonly { readonly code: string }[]
  readonly recent: readonly string[]
  readonly untaken: Untaken
}

const TYPED = 'input, textarea, select, [role="listbox"], [role="option"]'
/** Keys that a button or a link takes for itself. */
const OWN = ['Enter', ' ']

const focusIn = (board: HTMLElement | null, selector: string) => board?.querySelector<HTMLElement>(selector)?.focus()

/**
 * Leads back to what was typed in a search and not taken, where Enter takes it: whoever saved over it, or went on, would be without.
 * @returns whether there was something
 */
export const backToUntaken = (board: HTMLElement | null, { theme, finding }: Untaken): boolean => {
  if (theme) focusIn(board, '.pick-theme input')
  else if (finding) focusIn(board, '.pick-finding input')
  return Boolean(theme || finding)
}

const LEAVING: readonly Press['kind'][] = ['save', 'next', 'previous']
/** What a key may ask for on a statement that others code as well: Enter goes on from it. */
const READING: readonly Press['kind'][] = [...LEAVING, 'undo']

const isHere = ({ may }: CodingLine, { kind }: Press): boolean => may.includes(CODE) || READING.includes(kind)

const decided = ({ coder, item, conditions, recent }: Given, press: Press, underKey?: string) => {
  const reading = coder.draftOf(item)
  if (press.kind === 'condition') {
    const condition = conditions[press.at]
    return condition && { ...reading, condition: condition.code }
  }
  if (press.kind === 'recent') {
    const theme = underKey ?? recent[press.at]
    return theme === undefined ? undefined : withTheme(reading, theme)
  }
  if (press.kind === 'seriousness') return { ...reading, seriousness: press.value }
  if (press.kind === 'drop-theme') return { ...reading, themes: reading.themes.slice(0, -1) }
  return undefined
}

type Keys = {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => void
}

/**
 * The keyboard of the coding screen: what is pressed outside of a field acts upon the statement. Escape leads from a field back to it.
 * While a save is under way keys wait for the next statement, and act upon it one after another once it stands.
 */
export const useKeys = (given: Given): Keys => {
  const { coder, item, board, recent, untaken } = given
  const save = () => {
    // To the group and not to its first button, where Enter would choose.
    if (!hasCondition(coder.draftOf(item))) focusIn(board.current, '[data-conditions]')
    void coder.save(item)
  }
  const act = (press: Press, underKey?: string) => {
    const reading = decided(given, press, underKey)
    if (reading) return coder.decide(item, reading)
    if (LEAVING.includes(press.kind) && backToUntaken(board.current, untaken)) return undefined
    if (press.kind === 'save') return item.may.includes(CODE) ? save() : coder.go(coder.at + 1)
    if (press.kind === 'next') return coder.go(coder.at + 1)
    if (press.kind === 'previous') return coder.go(coder.at - 1)
    if (press.kind === 'undo') return void coder.undo()
    if (press.kind === 'find-theme') return focusIn(board.current, '.pick-theme input')
    if (press.kind === 'find-finding') return focusIn(board.current, '.pick-finding input')
    if (press.kind === 'memo') return focusIn(board.current, '.pick-memo textarea')
  }
  const holds = coder.busy || coder.waiting.length > 0
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    const { key, isTrusted, ctrlKey, metaKey, altKey } = event
    if (!holds || !isTrusted || ctrlKey || metaKey || altKey) return
    const target = event.target as HTMLElement
    if (OWN.includes(key) && target.closest('a')) return
    const press = pressOf(event)
    if (!isToWait(key, press, coder.waiting, target.closest(TYPED) !== null)) return
    event.preventDefault()
    event.stopPropagation()
    // A key that is held down saves once.
    if (event.repeat && key === 'Enter') return
    coder.wait({ key, press, theme: press?.kind === 'recent' ? recent[press.at] : undefined })
  }
  /** Whether a key keeps the statement where it is: those behind it were meant for the next one. */
  const isHeld = ({ kind }: Press) =>
    (LEAVING.includes(kind) && Boolean(untaken.theme || untaken.finding)) ||
    (kind === 'save' && item.may.includes(CODE) && !hasCondition(coder.draftOf(item)))
  const replay = () => {
    const [first, ...behind] = coder.waiting
    if (!first) return
    coder.taken()
    const field = document.activeElement?.closest<HTMLElement>(TYPED)
    if (field && board.current?.contains(field)) return typeInto(field, first.key)
    if (!first.press) return undefined
    // The letters behind one that leads to a field would be taken for keys of the screen.
    if (!isHere(item, first.press)) return coder.drop()
    act(first.press, first.theme)
    if (isHeld(first.press) && behind.length > 0) coder.drop()
  }
  useEffect(() => {
    if (coder.busy || coder.trouble || coder.waiting.length === 0) return undefined
    // Each upon the page as the one before it left it.
    const next = setTimeout(replay)
    return () => clearTimeout(next)
  })
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement
    if (event.key === 'Escape') return focusIn(board.current, '[data-statement]')
    if (coder.busy || target.closest(TYPED)) return
    if (OWN.includes(event.key) && target.closest('button, a')) return
    const press = pressOf(event)
    if (!press || !isHere(item, press)) return
    event.preventDefault()
    act(press)
  }
  return { onKeyDown, onKeyDownCapture }
}
