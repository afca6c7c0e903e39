import type { Translate } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../contract/facts.ts'
import { PHASES } from '../../contract/guide.ts'
import { distinguish } from '../../domain/distinguish/distinguish.ts'
import { carryForward } from '../../domain/distinguish/journey.ts'
import { seedLaw } from '../../domain/seed.ts'
import { byId } from './element.ts'
import { factsIn, hasWrongDate } from './read-form.ts'
import { answerRestWithNo } from './rest-no.ts'
import { outcomeParts } from './show-outcome.ts'
import type { Told } from './show-record.ts'
import { pageSteps } from './steps.ts'

/** Where, when and who stay when another phase is described; all else is asked anew. */
const STAYS = ['jurisdictions', 'date', 'age', 'phase']

const askAnew = (form: HTMLFormElement, described: string): void => {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]'))
    if (!STAYS.includes(input.name)) input.checked = input.defaultChecked
  const next = PHASES[PHASES.findIndex((phase) => phase === described) + 1]
  if (next) (byId('phase') as HTMLSelectElement).value = next
}

/** What the page is without its script is put aside, what it is with it comes to view. */
const unveil = (): void => {
  document.body.classList.add('asking')
  byId('on-paper').hidden = true
  byId('result').hidden = false
}

/** Works out the answer from the form at every change; what was answered lives in this page alone and goes with it. */
export const startGuide = (t: Translate): void => {
  const form = byId('guide') as HTMLFormElement
  const steps = pageSteps(t)
  const open = new Set<string>()
  let kept: readonly Facts[] = []
  const show = (): void => {
    byId('date-wrong').hidden = !hasWrongDate(form)
    const law = seedLaw()
    const phases = carryForward([...kept, factsIn(form)]).map((facts): Told => ({ facts, told: distinguish(law, facts, t) }))
    byId('outcome').replaceChildren(...outcomeParts(t, law.law, phases, open))
  }
  const begin = (phases: readonly Facts[]): void => {
    kept = phases
    show()
    steps.show(0)
  }
  form.addEventListener('input', show)
  byId('phase-done').addEventListener('click', () => {
    const described = factsIn(form)
    askAnew(form, described.id)
    begin([...kept, described])
  })
  byId('clear').addEventListener('click', () => {
    form.reset()
    begin([])
  })
  byId('print').addEventListener('click', () => {
    // The record carries the moment at which it is printed.
    show()
    for (const folded of byId('outcome').querySelectorAll('details')) folded.open = true
    window.print()
  })
  answerRestWithNo(form)
  unveil()
  show()
}
