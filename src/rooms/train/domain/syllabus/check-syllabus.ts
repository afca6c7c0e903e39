import type { ItemSeen } from '../../contract/items-seen.ts'
import type { Overlay, Syllabus } from '../../contract/syllabus.ts'
import { blueprintFaults, itemFaults } from './assessed.ts'
import { circles } from './circles.ts'
import { error, type Fault, unknownNames } from './fault.ts'
import { missingTexts } from './missing-texts.ts'
import { laidOn } from './overlays.ts'
import { type KnownCodes, referenceFaults } from './references.ts'
import { HOURS, totalHours } from './taught-hours.ts'

/** What is known beside the syllabus; each part is asked only where it is given. */
export type Beside = {
  readonly known?: KnownCodes
  readonly items?: readonly ItemSeen[]
  /** Identifiers of the chapters that are there. */
  readonly chapters?: readonly string[]
}

const hourFaults = ({ modules, announced }: Syllabus): readonly Fault[] => {
  const taught = totalHours(modules.filter((one) => !one.optional))
  return HOURS.filter((kind) => taught[kind] !== announced[kind]).map((kind) =>
    error('hours-differ', `announced.${kind}`, { announced: announced[kind], taught: taught[kind] }),
  )
}

/** Every set of overlays that a variant may have: none or one sector's, with none or one country's, with none or one language's. */
const combined = ({ overlays }: Syllabus): readonly (readonly Overlay[])[] => {
  const groups = (of: Overlay['scope']['of']): readonly (readonly Overlay[])[] => {
    const own = overlays.filter(({ scope }) => scope.of === of)
    const byScope = Map.groupBy(own, ({ scope }) => Object.values(scope).join())
    return [[], ...byScope.values()]
  }
  return groups('sector').flatMap((sector) =>
    groups('country').flatMap((country) => groups('language').map((language) => [...sector, ...country, ...language])),
  )
}

/** Changes of overlays that lead nowhere, and modules that ask for one which their variant leaves out; each once, however many variants have it. */
const overlayFaults = (syllabus: Syllabus): readonly Fault[] => {
  const found = combined(syllabus).flatMap((overlays) => {
    const { taught, lost } = laidOn(syllabus, overlays)
    const there = new Set(taught.modules.map(({ code }) => code))
    const outside = taught.modules.flatMap(({ code, prerequisites }) =>
      prerequisites
        .filter((one) => !there.has(one) && syllabus.modules.some((module) => module.code === one))
        .map((one) => error('prerequisite-outside', `overlays.${overlays.map(({ id }) => id).join('+')}`, { module: code, name: one })),
    )
    return [...lost, ...outside]
  })
  return [...new Map(found.map((fault) => [`${fault.code} ${fault.place} ${fault.values['name']}`, fault])).values()]
}

/** Everything that is wrong with a syllabus, each fault with its place. A version with an error is not printed and not put to a vote. */
export const checkSyllabus = (syllabus: Syllabus, { known, items, chapters }: Beside = {}): readonly Fault[] => [
  ...referenceFaults(syllabus, known),
  ...(chapters ? syllabus.modules.flatMap((one) => unknownNames(one.materials, new Set(chapters), `${one.code}.materials`)) : []),
  ...circles(syllabus.modules),
  ...hourFaults(syllabus),
  ...missingTexts(syllabus),
  ...blueprintFaults(syllabus),
  ...overlayFaults(syllabus),
  ...(items ? itemFaults(syllabus, items) : []),
]
