import type { ItemSeen } from '../../contract/items-seen.ts'
import type { Syllabus } from '../../contract/syllabus.ts'
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

const overlayFaults = (syllabus: Syllabus): readonly Fault[] =>
  syllabus.overlays.flatMap((overlay) => {
    const { taught, lost } = laidOn(syllabus, [overlay])
    const there = new Set(taught.modules.map(({ code }) => code))
    return [
      ...lost,
      ...taught.modules.flatMap(({ code, prerequisites }) =>
        prerequisites
          .filter((one) => !there.has(one) && syllabus.modules.some((module) => module.code === one))
          .map((one) => error('prerequisite-outside', `overlays.${overlay.id}`, { module: code, name: one })),
      ),
    ]
  })

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
