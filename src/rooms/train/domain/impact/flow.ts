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
      { arm, stage: 'enrolled', n: own.length },
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

/** Share of the enrolled of each arm who did not answer in a wave. */
export const attritionResults = ({ study, sittings, arms, waves }: Measured): readonly Told[] =>
  waves.flatMap((wave) =>
    arms.map((arm) => {
      const own = study.persons.filter((person) => person.arm === arm)
      const lost = own.filter(({ person }) => !sittings.of(person, wave)).length
      return told(
        'attrition',
        { wave, arm },
        { kind: 'value', value: lost / own.length, n: own.length, interval: wilson(lost, own.length), also: { lost }, warnings: [] },
      )
    }),
  )
