import type { KeyboardEvent, RefObject } from 'react'
import type { CodingLine } from '../../contract/coding.ts'
import { CODE } from './code.ts'
import { type Press, pressOf } from './keys.ts'
import { hasCondition, type Untaken, withTheme } from './reading.ts'
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

const decided = ({ coder, item, conditions, recent }: Given, press: Press) => {
  if (!item.may.includes(CODE)) return undefined
  const reading = coder.draftOf(item)
  if (press.kind === 'condition') {
    const condition = conditions[press.at]
    return condition && { ...reading, condition: condition.code }
  }
  if (press.kind === 'recent') {
    const theme = recent[press.at]
    return theme === undefined ? undefined : withTheme(reading, theme)
  }
  if (press.kind === 'seriousness') return { ...reading, seriousness: press.value }
  if (press.kind === 'drop-theme') return { ...reading, themes: reading.themes.slice(0, -1) }
  return undefined
}

/** The keyboard of the coding screen: what is pressed outside of a field acts upon the statement. Escape leads from a field back to it. */
export const useKeys = (given: Given): ((event: KeyboardEvent<HTMLElement>) => void) => {
  const { coder, item, board, untaken } = given
  const save = () => {
    // To the group and not to its first button, where Enter would choose.
    if (!hasCondition(coder.draftOf(item))) focusIn(board.current, '[data-conditions]')
    void coder.save(item)
  }
  const act = (press: Press) => {
    const reading = decided(given, press)
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
  return (event) => {
    const target = event.target as HTMLElement
    if (event.key === 'Escape') return focusIn(board.current, '[data-statement]')
    if (coder.busy || target.closest(TYPED)) return
    if (OWN.includes(event.key) && target.closest('button, a')) return
    const press = pressOf(event)
    if (!press) return
    event.preventDefault()
    act(press)
  }
}
