/**
 * Does something now or, while the page is behind another, as soon as somebody can see it.
 * @returns what gives it up
 */
export const whenVisible = (page: EventTarget & Pick<Document, 'visibilityState'>, act: () => void): (() => void) => {
  const look = (): void => {
    if (page.visibilityState !== 'visible') return
    giveUp()
    act()
  }
  const giveUp = (): void => page.removeEventListener('visibilitychange', look)
  page.addEventListener('visibilitychange', look)
  look()
  return giveUp
}
