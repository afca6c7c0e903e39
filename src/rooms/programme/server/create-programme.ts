import { HOUSE } from '#kernel/access/ability.ts'
import type { Actor, Membership } from '#kernel/access/actor.ts'
import { alsoActingAs } from '#kernel/access/context.ts'
import type { Writer } from '#kernel/db/handles.ts'
import { REGION } from '../contract/package.ts'
import { CreateProgramme, ProgrammeLine } from '../contract/programme.ts'
import { createProgrammes } from './abilities.ts'
import { defineCommand } from './define.ts'
import { addFrame, addProgramme } from './sql/frame.ts'
import { addMembership, officeNamed, personOfAccount, personWith } from './sql/people.ts'
import type { ProgrammeTables } from './tables.ts'

type Founding = { readonly programmeId: string; readonly now: string; readonly newId: () => string }

/** Whoever creates a programme is its first officer; the operator, who is nobody's member, invites the first one. */
const seatOf = ({ programmeId, newId }: Founding): Membership => ({
  programmeId,
  officeId: newId(),
  country: REGION,
  sector: null,
  role: 'programme.officer',
})

const seatFounder = async (
  tx: Writer<ProgrammeTables>,
  actor: Actor,
  seat: Membership,
  { programmeId, now, newId }: Founding,
): Promise<void> => {
  const founder = await personOfAccount(tx, actor.id)
  if (!founder) throw new Error(`account ${actor.id} holds memberships and is no officer`)
  const { name, email, office: officeName } = founder
  const personId = await personWith(tx, { programmeId, name, email, accountId: actor.id, now }, newId())
  const office = { programmeId, country: seat.country, sector: seat.sector, name: officeName }
  const officeId = await officeNamed(tx, office, seat.officeId)
  const row = { programme_id: programmeId, id: newId(), person_id: personId, office_id: officeId, role: seat.role }
  await addMembership(tx, { ...row, from_on: now.slice(0, 10), until_on: null })
}

export const createProgramme = defineCommand({
  name: 'programme.create',
  input: CreateProgramme,
  output: ProgrammeLine,
  on: () => HOUSE,
  can: createProgrammes,
  run: async ({ tx, actor, input, now, newId }) => {
    const founding = { programmeId: newId(), now, newId }
    const seat = actor.kind === 'person' ? seatOf(founding) : undefined
    if (seat) await alsoActingAs(tx, actor, [seat])
    await addProgramme(tx, founding.programmeId, { programme: input, now })
    await addFrame(tx, founding.programmeId, input)
    if (seat) await seatFounder(tx, actor, seat, founding)
    return { id: founding.programmeId, code: input.code, nameEs: input.nameEs, nameEn: input.nameEn }
  },
  audit: ({ id }) => ({ subject: id, programmeId: id, fields: Object.keys(CreateProgramme.shape) }),
})
