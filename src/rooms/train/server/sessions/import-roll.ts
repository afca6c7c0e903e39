import { rollCheck, rollImport } from '../../contract/people.ts'
import type { Entry } from '../../domain/people/plan-roll.ts'
import { defineCommand } from '../define.ts'
import { drawIfDrawn } from './enrol-person.ts'
import { personMade } from './new-people.ts'
import { plannedRoll, rollOutcome, teamAtSession, type TeamAtSession } from './planned-roll.ts'
import { sessionInTurn } from './session-now.ts'
import { enrolPeople } from './session-abilities.ts'
import { addPeople } from './sql/people.ts'
import { addEnrolments } from './sql/roll.ts'
import type { TrainTables } from '../tables.ts'

const said = (answer: 'yes' | 'no' | null): boolean | null => (answer === null ? null : answer === 'yes')

type By = { readonly by: string; readonly now: string; readonly newId: () => string }

/** A row as it is enrolled, with the person where that one is new. */
const enrolled = ({ row, pseudonym }: Entry, { programmeId, country, session }: TeamAtSession, { by, now, newId }: By) => {
  const { name, contact, unit, post, office, sector } = row
  const person = { name: name ?? '', contact, unit, post, country, office: office ?? '', sector: sector ?? '' }
  const made = pseudonym === undefined ? personMade(person, { programmeId, by, now, newId }) : undefined
  const at = { programme_id: programmeId, session: session.code, country, arm: row.arm ?? ('trained' as const), reason: row.reason }
  const answers = { months_in_post: row.months_in_post, expects_to_stay: said(row.expects_to_stay) }
  const more = {
    trained_before: said(row.trained_before),
    supervisor_agrees: said(row.supervisor_agrees),
    withdrawn_on: null,
    withdrawn_reason: null,
  }
  const of = made?.participant.pseudonym ?? pseudonym ?? ''
  const enrolment: TrainTables['enrolment'] = { ...at, ...answers, ...more, pseudonym: of, recorded_by: by, recorded_at: now }
  return { made, enrolment }
}

/** Says what enrolling a sheet would do, and does nothing of it. */
export const checkRoll = defineCommand({
  ...rollCheck,
  on: ({ tx, actor, input }) => teamAtSession(tx, { actor, input }),
  can: enrolPeople,
  run: async ({ tx, input: { sheet }, subject }) => rollOutcome(sheet, await plannedRoll(tx, subject, sheet), false),
  audit: (_, { input }) => ({ subject: input.session, fields: [] }),
})

/** Enrols a sheet whole or not at all: one mistake in it, and nobody of it is enrolled. */
export const importRoll = defineCommand({
  ...rollImport,
  on: ({ tx, actor, input }) => teamAtSession(tx, { actor, input }),
  can: enrolPeople,
  run: async ({ tx, actor, input: { programmeId, session, sheet }, subject: { session: seen, ...of }, now, newId }) => {
    const subject = { ...of, session: await sessionInTurn(tx, seen) }
    const plan = await plannedRoll(tx, subject, sheet)
    const imported = plan.errors.length === 0
    if (imported) {
      const rows = plan.entries.map((entry) => enrolled(entry, subject, { by: actor.id, now, newId }))
      const made = rows.flatMap((row) => row.made ?? [])
      await addPeople(tx, { participants: made.map(({ participant }) => participant), persons: made.map(({ person }) => person) })
      await addEnrolments(
        tx,
        rows.map(({ enrolment }) => enrolment),
      )
      await drawIfDrawn(tx, subject.session, { programmeId, session, now, newId })
    }
    return rollOutcome(sheet, plan, imported)
  },
  audit: ({ imported }, { input }) => ({ subject: input.session, fields: imported ? ['people', 'enrolments'] : [] }),
})
