import { describe, expect } from 'vitest'
import { translator } from '#kernel/i18n/translate.ts'
import { containerOf } from '#seal/ledger/container.ts'
import { everRecovery } from '#seal/ledger/readers.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import { recoveriesOf } from '../domain/looks.ts'
import type { Recovered } from '../domain/recovered-parts.ts'
import en from '../messages/en.json' with { type: 'json' }
import es from '../messages/es.json' with { type: 'json' }
import { people, seed } from '../server/cases.fixture.ts'
import { partsInWords } from '../web/case/part-words.ts'
import { addReader } from '../web/members/add-to-case.ts'
import { bring, bringByRecovery, keepBrought } from '../web/store/bring.ts'
import type { Officer } from './officer.fixture.ts'
import { meet, officerIn, recordOf, taken } from './protection.fixture.ts'

const t = translator('es', { es, en })
const COMMON = 'la parte común con quien protege (seudónimos y consentimientos retirados, no la protección)'

/** What an officer reads of the recoveries of a case: which parts went to whom, and who goes on reading them. */
const recoveries = (officer: Officer, ctx: string) => {
  const one = officer.caseOf(ctx)
  return recoveriesOf(one.ledger, everRecovery(one.ledger)).map(({ heirs, staying, parts }) => ({
    heirs,
    staying,
    parts: partsInWords(t, one, parts),
  }))
}

/** The office's line at the desk of an heir who has a copy, and the outcome at the desk of who gave it. */
const recover = async (heir: Officer, from: Officer, { secret, ctx, recovered }: { secret: string; ctx: string; recovered: Recovered }) => {
  const at = '2026-11-27T12:00:00.000Z'
  const given = await bring(heir.desk, containerOf(from.caseOf(ctx).ledger, from.desk.key, at))
  if (given.kind !== 'sealed-to-others') throw new Error('it was open already')
  await bringByRecovery(heir.desk, given.ledger, { secret, at, recovered })
  const back = await bring(from.desk, containerOf(heir.caseOf(ctx).ledger, heir.desk.key, at))
  if (back.kind === 'others-named') await keepBrought(from.desk, back.ledger)
}

const identify = (lead: Officer, ctx: string, person: string) =>
  lead.desk.identify(ctx, { person, names: ['Persona de ejemplo'], born: null, papers: [], note: null })

describe('the access record, of a recovery', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('says of the case that its protection was not given with it, and who goes on reading what is common', async ({ app }) => {
    const { lead, worker, recovery, ctx, person } = await taken(app)
    await identify(lead, ctx, person)
    await meet(lead, worker)
    const heir = await officerIn(app, 'member-pa', recovery)
    await recover(heir, worker, { secret: recovery.secret, ctx, recovered: 'case' })
    expect(recoveries(heir, ctx)).toEqual([
      { heirs: [heir.id], staying: [], parts: ['el caso', 'la identidad de V-01 Ceiba'] },
      { heirs: [heir.id], staying: [worker.id], parts: [COMMON] },
    ])
  })

  it('says that the protection was given, also to who builds the case and does not open it', async ({ app }) => {
    const { lead, recovery, ctx } = await taken(app)
    const heir = await officerIn(app, 'member-pa', recovery)
    await recover(heir, lead, { secret: recovery.secret, ctx, recovered: 'protection' })
    expect(recoveries(lead, ctx)).toEqual([
      { heirs: [heir.id], staying: [lead.id], parts: [COMMON] },
      { heirs: [heir.id], staying: [], parts: ['la protección'] },
    ])
  })

  it('says that all was given where it was, each part by its name', async ({ app }) => {
    const { lead, recovery, ctx } = await taken(app)
    const heir = await officerIn(app, 'member-pa', recovery)
    await recover(heir, lead, { secret: recovery.secret, ctx, recovered: 'all' })
    expect(recoveries(heir, ctx)).toEqual([{ heirs: [heir.id], staying: [], parts: ['el caso', 'la protección', COMMON] }])
  })

  it('names no part that is closed to the reader and of which nobody said in the case what it is', async ({ app }) => {
    const { lead, recovery, ctx, person } = await taken(app)
    const colleague = await officerIn(app, 'member-pa', recovery)
    await addReader(lead.desk, ctx, await recordOf(lead, colleague), false)
    await identify(lead, ctx, person)
    await meet(lead)
    await colleague.take(ctx)
    const { ledger } = colleague.caseOf(ctx)
    const all = [...new Set(ledger.standing.inForce.map(({ compartment }) => compartment))]
    expect(partsInWords(t, colleague.caseOf(ctx), all).toSorted()).toEqual(
      ['el caso', COMMON, 'la protección', 'una parte sellada aparte que su clave no abre'].toSorted(),
    )
    expect(partsInWords(t, lead.caseOf(ctx), all)).toContain('la identidad de V-01 Ceiba')
  })
})
