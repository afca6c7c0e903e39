import type { Facts } from '#law/facts.ts'
import { PHASES } from '#law/guide.ts'
import { askedAnew, phasesTogether, saysAnything, undatedOf } from '#law/rules'

/** What the form knows beside the phases that it was given. */
export type Asked = {
  /** The phase that is asked, as far as it was answered: also while nothing is said of it and it does not count beside others. */
  readonly draft: Facts
  /** The phases that follow the date of the one that is asked. */
  readonly undated: readonly string[]
  /** Of each screen the questions that one press answered with "no". */
  readonly pressed: Readonly<Record<string, readonly string[]>>
}

/** What comes of a change: what is asked now, and the phases as the form hands them on. */
export type Turn = { readonly asked: Asked; readonly phases: readonly Facts[] }

const others = (phases: readonly Facts[], phase: string): readonly Facts[] => phases.filter(({ id }) => id !== phase)

const ask = (phases: readonly Facts[], draft: Facts): Asked => ({ draft, undated: undatedOf(others(phases, draft.id)), pressed: {} })

/** Begins with the first phase that was described, else with the first there is. */
export const begin = (phases: readonly Facts[]): Asked => ask(phases, phases[0] ?? askedAnew({}, PHASES[0]))

/** The phase that is asked: as it was handed in, where it was. */
export const described = (phases: readonly Facts[], { draft }: Asked): Facts => phases.find(({ id }) => id === draft.id) ?? draft

/** The phase that is asked was answered otherwise. */
export const answered = (phases: readonly Facts[], asked: Asked, draft: Facts): Turn => ({
  asked: { ...asked, draft },
  phases: phasesTogether(others(phases, draft.id), draft, asked.undated),
})

/** Another phase is asked: what was said of it before comes back. */
export const turnedTo = (phases: readonly Facts[], asked: Asked, phase: string): Turn => {
  const now = described(phases, asked)
  const kept = saysAnything(now) ? phases : others(phases, now.id)
  const draft = kept.find(({ id }) => id === phase) ?? askedAnew(now, phase)
  const rest = others(kept, phase)
  return { asked: ask(rest, draft), phases: phasesTogether(rest, draft) }
}

/** A phase is taken back; where it is the one that is asked, it is asked anew. Country and age stay, since they are the person's. */
export const removed = (phases: readonly Facts[], asked: Asked, phase: string): Turn => {
  const now = described(phases, asked)
  const draft = phase === now.id ? askedAnew(now, phase) : now
  const pressed = phase === now.id ? {} : asked.pressed
  return { asked: { ...asked, draft, pressed }, phases: phasesTogether(others(others(phases, now.id), phase), draft, asked.undated) }
}
