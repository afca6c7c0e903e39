import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../contract/facts.ts'
import { decisionOn } from '../../domain/distinguish/decision.ts'
import { phaseNames } from '../../domain/distinguish/say/say-journey.ts'
import { dateFault } from '../../domain/guide/date-fault.ts'
import { nextPhase, phasesTogether, saysAnything, withPhase } from '../../domain/guide/phases.ts'
import { tell } from '../../domain/distinguish/tell.ts'
import type { ReadLaw } from '../../domain/distinguish/distinguish.ts'
import { byId, element } from './element.ts'
import { factsIn } from './read-form.ts'
import { showDeciding } from './show-deciding.ts'
import { showEntryKnown } from './show-entry-known.ts'
import { answerRestWithNo, ASKED_ANEW } from './rest-no.ts'
import { saveRecord } from './save-record.ts'
import { outcomeParts } from './show-outcome.ts'
import { pageSteps } from './steps.ts'
import { writeForm } from './write-form.ts'

/** Where, when and who stay when another phase is described; all else is asked anew. */
const STAYS = ['jurisdictions', 'date', 'age', 'phase']

const askAnew = (form: HTMLFormElement): void => {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]'))
    if (!STAYS.includes(input.name)) input.checked = input.defaultChecked
  form.dispatchEvent(new Event(ASKED_ANEW))
}

/** What the page is without its script is put aside, what it is with it comes to view. */
const unveil = (): void => {
  document.body.classList.add('asking')
  for (const one of document.querySelectorAll<HTMLElement>('.with-script')) one.hidden = false
  for (const one of document.querySelectorAll<HTMLElement>('.without-script')) one.hidden = true
  byId('result').hidden = false
}

/** What was kept, with a way to take each back. */
const showKept = (t: Translate, kept: readonly Facts[], remove: (id: string) => void): void => {
  const lines = kept.map(({ id }) => {
    const button = element('button', { type: 'button' }, t('law.guide.remove'))
    button.setAttribute('aria-label', t('law.guide.remove-phase', { phase: phaseNames(t, [id]) }))
    button.addEventListener('click', () =>
      window.confirm(t('law.guide.remove-sure', { phase: phaseNames(t, [id]) })) ? remove(id) : undefined,
    )
    return element('li', {}, `${phaseNames(t, [id])} `, button)
  })
  byId('kept').replaceChildren(...(lines.length > 0 ? [element('p', {}, t('law.guide.kept')), element('ul', {}, ...lines)] : []))
}

const showDate = (): void => {
  const date = byId('date') as HTMLInputElement
  const fault = dateFault(date.value, new Date().toISOString())
  for (const name of ['wrong', 'future']) byId(`date-${name}`).hidden = fault !== name
  date.setAttribute('aria-invalid', String(fault === 'wrong' || fault === 'future'))
}

/** Works out the answer from the form at every change; what was answered lives in this page alone and goes with it. */
export const startGuide = (t: Translate, law: ReadLaw): void => {
  const form = byId('guide') as HTMLFormElement
  const steps = pageSteps(t)
  const open = new Set<string>()
  const choice = byId('phase') as HTMLSelectElement
  let kept: readonly Facts[] = []
  let current = choice.value
  const phases = (): readonly Facts[] => phasesTogether(kept, factsIn(form))
  const show = (): void => {
    showDate()
    showDeciding(law.law, factsIn(form))
    byId('outcome').replaceChildren(...outcomeParts({ t, law }, tell(law, phases(), t), open))
  }
  const begin = (now: readonly Facts[]): void => {
    kept = now
    showEntryKnown(t, kept)
    showKept(t, kept, (id) => begin(kept.filter((one) => one.id !== id)))
    show()
  }
  /** What is described of one phase is kept when another is chosen, and comes back when it is chosen again. */
  const turnTo = (phase: string): void => {
    const described = { ...factsIn(form), id: current }
    const all = saysAnything(described) ? withPhase(kept, described) : kept
    const again = all.find(({ id }) => id === phase)
    choice.value = current = phase
    askAnew(form)
    if (again) writeForm(form, again, STAYS)
    begin(all.filter(({ id }) => id !== phase))
  }
  choice.addEventListener('change', () => turnTo(choice.value))
  form.addEventListener('input', () => {
    byId('phase-empty').hidden = true
    show()
  })
  byId('phase-done').addEventListener('click', () => {
    const described = factsIn(form)
    if (!saysAnything(described)) {
      byId('phase-empty').hidden = false
      return
    }
    turnTo(nextPhase(withPhase(kept, described), described.id))
    steps.show(0)
  })
  byId('clear').addEventListener('click', () => {
    if (!window.confirm(t('law.guide.clear-sure'))) return
    form.reset()
    current = choice.value
    begin([])
    steps.show(0)
  })
  byId('print').addEventListener('click', () => {
    // The record carries the moment at which it is printed.
    show()
    window.print()
  })
  // However it is printed, nothing of the answer is folded away on paper.
  window.addEventListener('beforeprint', () => {
    for (const folded of byId('outcome').querySelectorAll('details')) folded.open = true
  })
  byId('save').addEventListener('click', () => saveRecord(decisionOn(law, phases(), new Date().toISOString())))
  // A page that the browser kept whole when it was left comes back without what was answered in it.
  window.addEventListener('pageshow', ({ persisted }) => (persisted ? location.reload() : undefined))
  // Nothing is kept: whoever leaves with answers is asked first.
  window.addEventListener('beforeunload', (event) => {
    if (kept.length > 0 || saysAnything(factsIn(form))) event.preventDefault()
  })
  answerRestWithNo(t, form)
  unveil()
  show()
}
