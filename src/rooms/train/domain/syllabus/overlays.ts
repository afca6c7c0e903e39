import type { Change, Module, Outcome, Overlay, Syllabus } from '../../contract/syllabus.ts'
import { error, type Fault } from './fault.ts'

/** As much of a syllabus as an overlay can change. */
export type Taught = { readonly modules: readonly Module[]; readonly outcomes: readonly Outcome[] }

/** A change that was made, or undefined where what it speaks of is not there. */
type Changed = Taught | undefined

const withModule = ({ modules, outcomes }: Taught, code: string, change: (module: Module) => Module): Changed =>
  modules.some((one) => one.code === code)
    ? { modules: modules.map((one) => (one.code === code ? change(one) : one)), outcomes }
    : undefined

const withOutcome = ({ modules, outcomes }: Taught, code: string, change: (outcome: Outcome) => Outcome): Changed =>
  outcomes.some((one) => one.code === code)
    ? { modules, outcomes: outcomes.map((one) => (one.code === code ? change(one) : one)) }
    : undefined

const isModule = (code: string): boolean => !code.includes('.')

const withoutOutcomes = (module: Module, gone: ReadonlySet<string>): Module => ({
  ...module,
  outcomes: module.outcomes.filter((one) => !gone.has(one)),
  assessment: { ...module.assessment, blueprint: module.assessment.blueprint.filter(({ outcome }) => !gone.has(outcome)) },
})

const without = ({ modules, outcomes }: Taught, code: string): Changed => {
  const module = modules.find((one) => one.code === code)
  const gone = new Set(module ? module.outcomes : [code])
  if (!module && !outcomes.some((one) => one.code === code)) return undefined
  return {
    modules: modules.filter((one) => one !== module).map((one) => withoutOutcomes(one, gone)),
    outcomes: outcomes.filter((one) => !gone.has(one.code)),
  }
}

const included = (taught: Taught, core: Syllabus, code: string): Changed => {
  const module = core.modules.find((one) => one.code === code)
  if (!module || taught.modules.some((one) => one.code === code)) return undefined
  const own = core.outcomes.filter((one) => module.outcomes.includes(one.code))
  return { modules: [...taught.modules, module], outcomes: [...taught.outcomes, ...own] }
}

const made = (taught: Taught, core: Syllabus, change: Change): Changed => {
  switch (change.op) {
    case 'include':
      return included(taught, core, change.target)
    case 'exclude':
      return without(taught, change.target)
    case 'replace':
      return isModule(change.target)
        ? withModule(taught, change.target, (one) => ({ ...one, purpose: change.text }))
        : withOutcome(taught, change.target, (one) => ({ ...one, text: change.text }))
    case 'add':
      return withModule({ ...taught, outcomes: [...taught.outcomes, change.outcome] }, change.target, (one) => ({
        ...one,
        outcomes: [...one.outcomes, change.outcome.code],
      }))
    case 'set-hours':
      return withModule(taught, change.target, (one) => ({ ...one, hours: change.hours }))
    case 'set-task':
      return withModule(taught, change.target, (one) => ({ ...one, assessment: { ...one.assessment, task: change.task } }))
  }
}

/**
 * The core with overlays laid on it one after another. A change whose target is no longer there is left out and named: it is a conflict for people to
 * resolve, and never guessed at.
 */
export const laidOn = (core: Syllabus, overlays: readonly Overlay[]): { readonly taught: Taught; readonly lost: readonly Fault[] } => {
  const optional = new Set(core.modules.flatMap((one) => (one.optional ? one.outcomes : [])))
  let taught: Taught = {
    modules: core.modules.filter((one) => !one.optional),
    outcomes: core.outcomes.filter(({ code }) => !optional.has(code)),
  }
  const lost: Fault[] = []
  for (const { id, ops } of overlays)
    for (const [index, change] of ops.entries()) {
      const next = made(taught, core, change)
      if (next) taught = next
      else lost.push(error('overlay-lost', `overlays.${id}.${index + 1}`, { op: change.op, name: change.target }))
    }
  return { taught, lost }
}
