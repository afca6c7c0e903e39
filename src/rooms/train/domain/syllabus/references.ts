import type { Syllabus } from '../../contract/syllabus.ts'
import { error, type Fault, namedTwice, unknownNames } from './fault.ts'

/** Codes of the assessment that a syllabus may name; undefined where no package was given, and then none is asked. */
export type KnownCodes = { readonly gaps: ReadonlySet<string>; readonly recommendations: ReadonlySet<string> }

const codes = (all: readonly { readonly code: string }[]): ReadonlySet<string> => new Set(all.map(({ code }) => code))

/** Whether an outcome of the syllabus is taught by just one module. */
const taughtOnce = ({ outcomes, modules }: Syllabus): readonly Fault[] =>
  outcomes.flatMap(({ code }) => {
    const by = modules.filter((one) => one.outcomes.includes(code))
    if (by.length === 0) return [error('untaught', code)]
    return by.length > 1 ? [error('taught-twice', code, { modules: by.map((one) => one.code).join(', ') })] : []
  })

const inSyllabus = (syllabus: Syllabus): readonly Fault[] => {
  const { competences, outcomes, modules } = syllabus
  const [competence, outcome, module] = [codes(competences), codes(outcomes), codes(modules)]
  return [
    ...namedTwice(
      [...competences, ...outcomes, ...modules].map(({ code }) => code),
      (code) => code,
    ),
    ...namedTwice(
      syllabus.overlays.map(({ id }) => id),
      (id) => `overlays.${id}`,
    ),
    ...outcomes.flatMap((one) => unknownNames(one.competences, competence, `${one.code}.competences`)),
    ...modules.flatMap((one) => [
      ...unknownNames(one.outcomes, outcome, `${one.code}.outcomes`),
      ...unknownNames(one.prerequisites, module, `${one.code}.prerequisites`),
      ...unknownNames(
        one.assessment.blueprint.map((row) => row.outcome),
        new Set(one.outcomes),
        `${one.code}.assessment.blueprint`,
      ),
    ]),
    ...taughtOnce(syllabus),
  ]
}

const inAssessment = ({ competences, setAside }: Syllabus, known: KnownCodes | undefined): readonly Fault[] => [
  ...competences.flatMap((one) => (one.gaps.length === 0 && !one.reasonNoGap ? [error('no-gap', `${one.code}.gaps`)] : [])),
  ...(known
    ? [
        ...competences.flatMap((one) => [
          ...unknownNames(one.gaps, known.gaps, `${one.code}.gaps`),
          ...unknownNames(one.recommendations, known.recommendations, `${one.code}.recommendations`),
        ]),
        ...unknownNames(
          setAside.map(({ gap }) => gap),
          known.gaps,
          'setAside',
        ),
      ]
    : []),
]

/** Every name in a syllabus that leads nowhere, stands twice, or leaves an outcome without a module. */
export const referenceFaults = (syllabus: Syllabus, known?: KnownCodes): readonly Fault[] => [
  ...inSyllabus(syllabus),
  ...inAssessment(syllabus, known),
]
