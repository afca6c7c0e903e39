import { describe, expect } from 'vitest'
import type { App } from '#kernel/http/app.ts'
import { inHouse } from '#test/house.ts'
import { ONE_ENGINE } from '#test/postgres.ts'
import { rooms } from '#test/rooms.ts'
import type { Share } from '../contract/share.ts'
import type { Standing } from '../domain/case-file.ts'
import { people, PROGRAMME, seed, type Who } from '../server/cases.fixture.ts'
import { receivedCopies } from '../web/given/received-copies.ts'
import { adding } from '../web/members/readers-of.ts'
import { giveExhibit, takeBack } from '../web/meeting/give.ts'
import { ServerSilent } from '../web/meeting/server.ts'
import { Officer, recoveryKey } from './officer.fixture.ts'
import { TICKET } from './ticket.fixture.ts'

/** An exhibit that one officer closed to another, of another country, and that waits to be handed in; a colleague reads the case too. */
const setting = async (app: App) => {
  const recovery = await recoveryKey()
  const officer = (name: Who) => new Officer(app, { programmeId: PROGRAMME, person: people[name].id, name }).begin(recovery)
  const one = await officer('member-hn')
  const colleague = await officer('signatory-hn')
  const reader = await officer('member-pa')
  const ctx = await one.desk.begin({ programmeId: PROGRAMME, title: 'Autobús', status: 'screening', jurisdictions: ['HN'], deadlines: [] })
  await one.desk.setReaders(ctx, adding(ctx, colleague.desk.key.record))
  await one.desk.add(ctx, 'exhibit', TICKET)
  await one.meetings.keep(ctx)
  await colleague.meetings.meet()
  await colleague.take(ctx)
  const [exhibit] = one.caseOf(ctx).file.exhibit
  if (!exhibit) throw new Error('nothing to give')
  const given = { why: 'Para cotejar', tlp: 'red', caveats: [], until: null, called: 'Investigadora, Panamá' } as const
  await giveExhibit(one.desk, ctx, { exhibit, to: reader.desk.key.record, ...given, caveats: [] })
  return { one, colleague, reader, ctx }
}

const shareOf = (officer: Officer, ctx: string): Standing<Share> => {
  const [share] = officer.caseOf(ctx).file.share
  if (!share) throw new Error('nothing was given')
  return share
}
const isBack = (officer: Officer, ctx: string): boolean => shareOf(officer, ctx).content.withdrawn

const readBy = async (reader: Officer): Promise<readonly string[]> => {
  await reader.meetings.meet()
  return (await receivedCopies(reader.desk)).received.map(({ shared }) => shared.exhibit.number)
}

describe('a copy that is taken back', () => {
  const it = inHouse(ONE_ENGINE, { rooms, people, seed })

  it('is back also where the server took it and its answer was lost', async ({ app }) => {
    const { one, reader, ctx } = await setting(app)
    one.line.tamper = (name, body) => (name === 'copy.give' ? 'a page' : body)
    await one.meetings.meet()
    one.line.tamper = (_, body) => body
    expect(await readBy(reader)).toEqual(['E-001'])
    await takeBack(one, ctx, shareOf(one, ctx))
    expect(isBack(one, ctx)).toBe(true)
    expect(await readBy(reader)).toEqual([])
    await one.meetings.meet()
    expect(await readBy(reader)).toEqual([])
    expect(await one.desk.device.count('envelope')).toBe(0)
  })

  it('never leaves where it still waited, and is back', async ({ app }) => {
    const { one, reader, ctx } = await setting(app)
    await takeBack(one, ctx, shareOf(one, ctx))
    expect(isBack(one, ctx)).toBe(true)
    await one.meetings.meet()
    expect(await readBy(reader)).toEqual([])
  })

  it('is not said to be back without the server, and does not leave meanwhile', async ({ app }) => {
    const { one, reader, ctx } = await setting(app)
    one.line.isCut = true
    await expect(takeBack(one, ctx, shareOf(one, ctx))).rejects.toMatchObject({ name: 'ServerSilent' })
    expect(isBack(one, ctx)).toBe(false)
    expect((await receivedCopies(one.desk)).refused).toEqual([])
    one.line.isCut = false
    await takeBack(one, ctx, shareOf(one, ctx))
    expect(isBack(one, ctx)).toBe(true)
    await one.meetings.meet()
    expect(await readBy(reader)).toEqual([])
  })

  it('is not said to be back where the server knows nothing of it', async ({ app }) => {
    const { one, reader, ctx } = await setting(app)
    await one.meetings.meet()
    one.server.withdraw = () => Promise.resolve(null)
    await expect(takeBack(one, ctx, shareOf(one, ctx))).rejects.toMatchObject({ code: 'copy.unknown' })
    expect(isBack(one, ctx)).toBe(false)
    expect(await readBy(reader)).toEqual(['E-001'])
  })

  it('is not said to be back where somebody else is signed in, to whom nothing is there', async ({ app }) => {
    const { one, ctx } = await setting(app)
    one.server.withdraw = () => Promise.resolve(null)
    one.server.claim = () => Promise.resolve(null)
    one.server.checkWho = () => Promise.reject(new ServerSilent('ended'))
    await expect(takeBack(one, ctx, shareOf(one, ctx))).rejects.toMatchObject({ code: 'copy.unknown' })
    expect(isBack(one, ctx)).toBe(false)
  })

  it('is taken back by who gave it alone: to a colleague of the case it looks as if it were not there', async ({ app }) => {
    const { one, colleague, reader, ctx } = await setting(app)
    await one.meetings.meet()
    await colleague.meetings.meet()
    await expect(takeBack(colleague, ctx, shareOf(colleague, ctx))).rejects.toMatchObject({ code: 'copy.of-another' })
    expect(isBack(colleague, ctx)).toBe(false)
    expect(await readBy(reader)).toEqual(['E-001'])
  })
})
