import { wilson } from '#stats/items/facility.ts'
import type { FlowLine } from '../../contract/impact.ts'
import { changesIn, isLinked, type Measured } from './measured.ts'
import { LINKS, pointsOf, type Sitting } from './study.ts'
import { told, type Told } from './told.ts'

/** Whether every item of the form was answered. */
const isComplete = (sitting: Sitting | undefined): boolean => sitting !== undefined && pointsOf(sitting, 'complete') !== undefined

/** Whether a person had a form before a wave: then part of a later score may be memory of its items. */
const hadForm = ({ sittings, waves }: Measured, person: string, form: string | null, wave: string): boolean =>
  form !== null && waves.slice(0, waves.indexOf(wave)).some((earlier) => sittings.of(person, earlier)?.form === form)

/** Who enrolled, answered and can be compared, by arm: the numbers to which every model must come back. */
export const flowOf = (all: Measured): readonly FlowLine[] => {
  const { study, sittings, arms, waves } = all
  return arms.flatMap((arm) => {
    const own = study.persons.filter((person) => person.arm === arm)
    const known = new Set(own.map(({ person }) => person))
    const formless = study.sittings.filter(({ person, answers }) => known.has(person) && answers.size === 0).length
    return [
      { arm, stage: 'enrolled', n: lossOf(all, arm, waves[0] ?? '').n },
      ...waves.map((wave) => ({ arm, stage: 'answered', wave, n: own.filter(({ person }) => sittings.of(person, wave)).length })),
      ...waves.map((wave) => ({
        arm,
        stage: 'complete',
        wave,
        n: own.filter(({ person }) => isComplete(sittings.of(person, wave))).length,
      })),
      ...waves.slice(1).flatMap((wave) => {
        const changes = changesIn(all, wave, { arm })
        return [
          { arm, stage: 'paired', wave, n: changes.length },
          {
            arm,
            stage: 'same-form',
            wave,
            n: changes.filter(({ person, forms: [, late] }) => hadForm(all, person.person, late, wave)).length,
          },
        ]
      }),
      ...(isLinked(all) ? LINKS.map((link) => ({ arm, stage: link, n: own.filter((person) => person.link === link).length })) : []),
      ...(formless > 0 ? [{ arm, stage: 'form-unknown', n: formless }] : []),
    ]
  })
}

/**
 * How many of an arm were enrolled, and how many of them did not answer in a wave. Sheets that could not be linked are counted as answers and not as people; where more
 * people answered than were enrolled, these were.
 */
export const lossOf = (
  { study, sittings, waves }: Measured,
  arm: string | null,
  wave: string,
): { readonly lost: number; readonly n: number } => {
  const own = study.persons.filter((person) => person.arm === arm)
  const answeredIn = (of: string): number => own.filter(({ person }) => sittings.of(person, of)).length
  const n = Math.max(own.filter(({ isEnrolled }) => isEnrolled).length, ...waves.map(answeredIn)) || own.length
  return { lost: n - answeredIn(wave), n }
}

/** Share of the enrolled of each arm who did not answer in a wave. */
export const attritionResults = (all: Measured): readonly Told[] =>
  all.waves.flatMap((wave) =>
    all.arms.map((arm) => {
      const { lost, n } = lossOf(all, arm, wave)
      return told(
        'attrition',
        { wave, arm },
        { kind: 'value', value: lost / n, n, interval: wilson(lost, n), also: { lost }, warnings: [] },
      )
    }),
  )
