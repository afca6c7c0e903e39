/** Address of the heading above the outcome: the last screen of the form leads there. */
export const RESULT_HEAD = 'distinction-result'

/** A heading is read first, and stands at the top of the screen. */
export const read = (heading: HTMLElement | null): void => {
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView()
}
