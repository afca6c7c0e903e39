import { type Catalogue, type Lang, type Translate, translator } from '#kernel/i18n/translate.ts'
import type { Facts } from '../../contract/facts.ts'
import { PHASES } from '../../contract/guide.ts'
import { distinguish } from '../../domain/distinguish/distinguish.ts'
import { carryForward, journeyOf } from '../../domain/distinguish/journey.ts'
import { outcomeWord } from '../../domain/distinguish/say/outcome-word.ts'
import { seedLaw } from '../../domain/seed.ts'
import { byId, element } from './element.ts'
import { keepOffline } from './keep-offline.ts'
import { factsIn, hasWrongDate } from './read-form.ts'
import { answerRestWithNo } from './rest-no.ts'
import { recordSection, type Told } from './show-record.ts'
import { systemDetails } from './show-system.ts'
import { pageSteps } from './steps.ts'

/** The page hands the words over in its own language. */
const wordsOfPage = (): Translate => {
  const lang: Lang = document.documentElement.lang.startsWith('es') ? 'es' : 'en'
  const words = JSON.parse((byId('words') as HTMLTemplateElement).content.textContent ?? '{}') as Catalogue
  return translator(lang, { es: words, en: words })
}

const t = wordsOfPage()
const form = byId('guide') as HTMLFormElement
/** Phases that were described and kept, in memory alone. */
let kept: readonly Facts[] = []

const phaseNames = (ids: readonly string[]): string => ids.map((id) => t(`law.guide.phase-${id}`)).join(', ')

const journeySection = (phases: readonly Told[]): readonly HTMLElement[] => {
  if (phases.length < 2) return []
  const lines = journeyOf(phases.map(({ told }) => told)).map(({ system, outcome, restsOn }) => {
    const rests = [
      ...(restsOn.tip.length > 0 ? [t('law.guide.journey-tip', { phases: phaseNames(restsOn.tip) })] : []),
      ...(restsOn.som.length > 0 ? [t('law.guide.journey-som', { phases: phaseNames(restsOn.som) })] : []),
    ]
    const line = t('law.guide.journey-line', { system: t('law.system', { system }), outcome: outcomeWord(t, outcome) })
    return element('li', {}, [line, ...rests].join(' '))
  })
  return [element('section', {}, element('h3', {}, t('law.guide.journey')), element('ul', {}, ...lines))]
}

/** Systems that the reader has unfolded, so that the next answer does not fold them again. */
const open = new Set<string>()
const unfolded = (system: string, details: HTMLDetailsElement): HTMLElement => {
  details.open = open.has(system)
  details.addEventListener('toggle', () => (details.open ? open.add(system) : open.delete(system)))
  return details
}

/** Everything is worked out anew from what the form has now. */
const show = (): void => {
  byId('date-wrong').hidden = !hasWrongDate(form)
  const law = seedLaw()
  const phases = carryForward([...kept, factsIn(form)]).map((facts): Told => ({ facts, told: distinguish(law, facts, t) }))
  const now = phases.at(-1)
  if (!now) return
  const differences = now.told.differences.map(({ text }) => element('li', {}, text))
  byId('outcome').replaceChildren(
    ...(kept.length > 0 ? [element('p', {}, t('law.guide.kept', { phases: phaseNames(kept.map(({ id }) => id)) }))] : []),
    element('p', {}, element('strong', {}, t('law.guide.phase-title', { phase: t(`law.guide.phase-${now.facts.id}`) }))),
    ...now.told.systems.map((one) => unfolded(one.system, systemDetails({ t, law: law.law }, one))),
    ...(differences.length > 0
      ? [element('section', {}, element('h3', {}, t('law.cli.differences')), element('ul', {}, ...differences))]
      : []),
    ...journeySection(phases),
    recordSection(t, phases, new Date()),
  )
}

const steps = pageSteps(t)

/** Acts, entry and the rest are asked anew of another phase; where, when and who stay. */
const anotherPhase = (): void => {
  const before = factsIn(form)
  kept = [...kept, before]
  const stay = new Set(['jurisdictions', 'date', 'age', 'phase'])
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]'))
    if (!stay.has(input.name)) input.checked = input.defaultChecked
  const next = PHASES[PHASES.findIndex((phase) => phase === before.id) + 1]
  if (next) (byId('phase') as HTMLSelectElement).value = next
  show()
  steps.show(0)
}

const clear = (): void => {
  kept = []
  form.reset()
  show()
  steps.show(0)
}

form.addEventListener('input', show)
answerRestWithNo(form)
byId('phase-done').addEventListener('click', anotherPhase)
byId('clear').addEventListener('click', clear)
byId('print').addEventListener('click', () => {
  // The record carries the moment at which it is printed.
  show()
  for (const folded of byId('outcome').querySelectorAll('details')) folded.open = true
  window.print()
})
document.body.classList.add('asking')
byId('on-paper').hidden = true
byId('result').hidden = false
show()
keepOffline()
