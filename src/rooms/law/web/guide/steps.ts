import type { Translate } from '#kernel/i18n/translate.ts'
import { byId } from './element.ts'

export type Steps = { readonly show: (index: number) => void }

/** A heading is read first, and stands at the top of the screen. */
const read = (heading: HTMLElement | null | undefined): void => {
  heading?.focus({ preventScroll: true })
  heading?.scrollIntoView()
}

/** One screen of questions at a time; the heading of the one that comes is read first. */
export const pageSteps = (t: Translate): Steps => {
  const steps = [...document.querySelectorAll<HTMLElement>('#guide .step')]
  const [back, next] = [byId('back') as HTMLButtonElement, byId('next') as HTMLButtonElement]
  let at = 0
  const place = (index: number): void => {
    at = Math.min(Math.max(index, 0), steps.length - 1)
    steps.forEach((step, number) => (step.hidden = number !== at))
    back.disabled = at === 0
    next.textContent = t(at === steps.length - 1 ? 'law.guide.see' : 'law.guide.next')
    byId('step-count').textContent = t('law.guide.step', { n: at + 1, all: steps.length })
  }
  const show = (index: number): void => {
    place(index)
    read(steps[at]?.querySelector<HTMLElement>('h2'))
  }
  back.addEventListener('click', () => show(at - 1))
  byId('guide').addEventListener('submit', (event) => {
    event.preventDefault()
    if (at === steps.length - 1) read(byId('result-head'))
    else show(at + 1)
  })
  byId('steps').hidden = false
  place(0)
  return { show }
}
