import { mayDo } from '#kernel/access/ability.ts'
import type { Actor } from '#kernel/access/actor.ts'
import { localDay, unendedDayIn } from '#programme/rules'
import type { CertificationSeen, FacilitatorSeen as Shown, Showable } from '../../contract/certification.ts'
import { standingOf, type Step } from '../../domain/people/standing.ts'
import { agreementOf } from '../../domain/people/task-marks.ts'
import { nominateFacilitators, publishFacilitators, recordCertification } from './facilitator-abilities.ts'
import type { FacilitatorSeen, StepOf } from './sql/facilitators.ts'
import type { taughtDays } from './sql/staff.ts'

type TaughtDay = Awaited<ReturnType<typeof taughtDays>>[number]
export type Records = {
  readonly steps: readonly StepOf[]
  readonly taught: readonly TaughtDay[] /** The instant at which it is asked: which day that is depends on where somebody is. */
  readonly now: string
}

const agreed = (steps: readonly Step[]): number | null => {
  const task = steps.filter(({ step }) => step === 'task').at(-1)
  return task ? (agreementOf(task.facts.marks ?? []) ?? null) : null
}

/** Where somebody stands with each syllabus and language that they were ever nominated for. */
export const certificationsOf = (
  { id, country, yearsOfPractice }: Pick<FacilitatorSeen, 'id' | 'country' | 'yearsOfPractice'>,
  { steps, taught, now }: Records,
): readonly CertificationSeen[] => {
  const own = steps.filter(({ facilitator }) => facilitator === id)
  const kinds = [...new Map(own.map(({ syllabus, language }) => [`${syllabus} ${language}`, { syllabus, language }])).values()]
  return kinds.map(({ syllabus, language }) => {
    const of = own.filter((one) => one.syllabus === syllabus && one.language === language)
    const days = taught
      .filter((one) => one.facilitator === id && one.syllabus === syllabus && one.language === language)
      .map(({ zone, ends }) => localDay(zone, ends))
    const { state, validUntil, notice, unmet } = standingOf({ yearsOfPractice, steps: of, taught: days }, unendedDayIn(country, now))
    return {
      syllabus,
      language,
      state,
      validUntil: validUntil ?? null,
      notice: notice ?? null,
      unmet: [...unmet],
      steps: of.map(({ number, step, takenOn, facts }) => ({ number, step, takenOn, facts })),
      agreement: agreed(of),
    }
  })
}

type Reading = Records & { readonly actor: Actor; readonly contacts: ReadonlyMap<string, string>; readonly own: readonly string[] }

export const facilitatorShown = (person: FacilitatorSeen, reading: Reading): Shown => {
  const { programmeId, shown, ...facts } = person
  const about = { programmeId, country: person.country, isSelf: reading.own.includes(person.id) }
  const { actor } = reading
  return {
    ...facts,
    shown: shown as Showable[],
    email: reading.contacts.get(person.id) ?? null,
    certifications: [...certificationsOf(person, reading)],
    may: [
      ...mayDo(actor, about, [nominateFacilitators, publishFacilitators]),
      ...mayDo(actor, { ...about, step: 'trained' as const }, [recordCertification]),
      ...(mayDo(actor, { ...about, step: 'certified' as const }, [recordCertification]).length > 0 ? ['record what a body decided'] : []),
    ],
  }
}
