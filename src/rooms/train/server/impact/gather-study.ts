import type { Actor } from '#kernel/access/actor.ts'
import type { Handle } from '#kernel/db/handles.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { countryCodes } from '#programme/port'
import { dayAmong } from '#programme/rules'
import { ImpactAbout } from '../../contract/impact-about.ts'
import { REACTION_QUESTIONS } from '../../contract/levels.ts'
import type { StudyAbout } from '../../contract/study.ts'
import { columnOf, type Gathered } from '../../domain/study/gathered.ts'
import { amendmentsOf, planInForce } from '../../domain/study/plan-in-force.ts'
import { seriesOf } from '../../domain/study/series.ts'
import { withoutArm } from '../../domain/taking/name-persons.ts'
import { trainMessages } from '../../messages.ts'
import { refuse } from '../problems.ts'
import { figuresNow } from './figures-now.ts'
import { type Answers, gatherAnswers } from './gather-answers.ts'
import { gatherLevels, type Levels } from './gather-levels.ts'
import { publishedWith } from './sql/results.ts'
import { type PlanSeen, plansSeen, type StudySeen } from './sql/studies.ts'

const WORDS = { es: translator('es', trainMessages), en: translator('en', trainMessages) }

const questionOf = (column: string) => {
  const key = `train.reaction.${column}`
  return { column, text: { es: WORDS.es(key), en: WORDS.en(key) } }
}

/** A bank with a notice is a published example and measures nobody: then no answer to it is called real, whatever was said. */
const kindOf = ({ dataKind }: StudyAbout, { forms }: Answers): ImpactAbout['dataKind'] => {
  if (forms.some(([, { forms: set }]) => set.bank.notice !== undefined)) return 'example'
  return dataKind === 'not-stated' ? undefined : dataKind
}

const aboutOf = async (handle: Handle, { programmeId, about }: StudySeen, gathered: Answers & Levels): Promise<ImpactAbout> => {
  const { title, authors, training, series } = about
  const dataKind = kindOf(about, gathered)
  return ImpactAbout.parse({
    schema: 'istmo/impact-about/1',
    ...(dataKind && { dataKind }),
    title,
    ...(authors && { authors }),
    ...(training && { training }),
    questions: [
      ...REACTION_QUESTIONS.map(questionOf),
      ...gathered.behaviours.map(({ text }, at) => ({ column: columnOf(at), text: shortened(text) })),
    ],
    indicators: series.length === 0 ? [] : [...seriesOf(await figuresNow(handle, programmeId), series)],
  })
}

/** A column's words are shorter than an outcome may be. */
const MOST_WORDS = 200
const shortened = ({ es, en }: { readonly es: string; readonly en: string }) => ({ es: cut(es), en: cut(en) })
const cut = (text: string): string => (text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS - 1)}…` : text)

/** The days on which plans were locked, each by a function of the programme's calendar. */
const registrationOf = (plans: readonly PlanSeen[], dayOf: (instant: string) => string): Gathered['registration'] => {
  const days = ({ lockedAt, firstOpenedAt }: NonNullable<PlanSeen['lock']>) => ({
    lockedOn: dayOf(lockedAt),
    firstOpenedOn: firstOpenedAt === null ? null : dayOf(firstOpenedAt),
  })
  const first = plans.find(({ lock }) => lock !== null)?.lock
  return {
    ...(first ? days(first) : { lockedOn: '', firstOpenedOn: null }),
    amendments: amendmentsOf(plans).flatMap(({ number, reason, lock }) => (lock ? [{ number, reason: reason ?? '', ...days(lock) }] : [])),
  }
}

type Reading = { readonly actor: Actor; readonly now: string }
export type StudyGathered = Gathered & { readonly planNumber: number }

/** All that is worked out of a study, by the plan that was locked last. Refused where none was, or nobody has answered. */
export const gatherStudy = async (handle: Handle, study: StudySeen, { actor, now }: Reading): Promise<StudyGathered> => {
  const plans = await plansSeen(handle, study)
  const plan = planInForce(plans) ?? refuse('study.not-locked')
  const asked = { programmeId: study.programmeId, sessions: plan.plan.sessions ?? [] }
  const answers = await gatherAnswers(handle, actor, asked)
  if (answers.tries.length === 0) refuse('study.empty')
  const counted = answers.tries.filter(({ wave }) => plan.plan.waves.includes(wave))
  const unknown = withoutArm(counted, answers.enrolled)
  if (unknown.length > 0) refuse('study.arm-unknown', { sessions: unknown.join(', ') })
  const levels = await gatherLevels(handle, asked)
  const countries = await countryCodes(handle, study.programmeId)
  const dayOf = (instant: string): string => dayAmong(countries, instant)
  return {
    plan: plan.plan,
    planText: plan.content,
    planSha256: plan.sha256,
    planNumber: plan.number,
    ...answers,
    ...levels,
    published: await publishedWith(handle, asked),
    registration: registrationOf(plans, dayOf),
    about: await aboutOf(handle, study, {
      ...answers,
      ...levels,
    }),
    date: dayOf(now),
  }
}
