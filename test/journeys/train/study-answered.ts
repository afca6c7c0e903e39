import { expect } from 'vitest'
import { firstFormOfPseudonym } from '../../../src/rooms/train/domain/taking/form-for.ts'
import { keyOf } from '../../../src/rooms/train/domain/forms/item-key.ts'
import { LETTERS } from '../../../src/rooms/train/domain/forms/letters.ts'
import { bank, forms } from '../../../src/rooms/train/server/taking/taking.fixture.ts'
import { randomFrom } from '#stats/random.ts'
import type { Visitor } from '../journey.ts'
import { asking, firstVersion, programmeIn } from '../taught.ts'

/** Nobody in it is real: each person is a role and a number. */
const PEOPLE = 12
export type Gathered = {
  readonly programmeId: string
  readonly trained: string
  readonly control: string
  readonly people: readonly string[]
}

type Ask = (name: string, data: object) => Promise<Record<string, unknown>>
const asker =
  (visitor: Visitor, address: string): Ask =>
  async (name, data) => {
    const { status, body } = await asking(visitor, address).post(`train/${name}`, data)
    expect([name, status, JSON.stringify(body)]).toEqual([name, 200, expect.any(String)])
    return body
  }

const plan = async (ask: Ask, programmeId: string, syllabus: string): Promise<string> => {
  const when = { starts: '2026-12-07T08:30', ends: '2026-12-08T16:30', zone: 'America/Costa_Rica', venue: 'Sala de ejemplo', mode: 'room' }
  const taught = { country: 'CR', syllabus, modules: ['M1', 'M2'], language: 'es', sectors: ['prosecution'] }
  return String((await ask('session.plan', { programmeId, ...taught, ...when, capacity: 20, selection: 'Por sorteo, de ejemplo' }))['code'])
}

const enrol = async (ask: Ask, place: object, arm: string): Promise<readonly string[]> => {
  const people: string[] = []
  for (let number = 1; number <= PEOPLE; number += 1) {
    const person = {
      name: `Fiscal de ejemplo ${number} (${arm})`,
      contact: null,
      country: 'CR',
      office: 'Fiscalía de ejemplo',
      sector: 'prosecution',
    }
    people.push(String((await ask('person.enrol', { ...place, person, arm }))['pseudonym']))
  }
  return people
}

/** Two sessions of Costa Rica, one that is trained and one that is compared with, and who is enrolled in them. As the team of the country. */
export const gather = async (visitor: Visitor, address: string): Promise<Gathered> => {
  const ask = asker(visitor, address)
  const [programmeId, syllabus] = [await programmeIn(visitor, address), await firstVersion(visitor, address)]
  const [trained, control] = [await plan(ask, programmeId, syllabus), await plan(ask, programmeId, syllabus)]
  const people = [
    ...(await enrol(ask, { programmeId, session: trained }, 'trained')),
    ...(await enrol(ask, { programmeId, session: control }, 'control')),
  ]
  return { programmeId, trained, control, people }
}

/** Forms of the published example, which were made for its own version. @returns their hash */
export const recordForms = async ({ page }: Visitor, address: string, programmeId: string): Promise<string> => {
  const file = (name: string, content: unknown) => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) })
  const reply = await page.request.post(`${address}/api/train/test-form.record`, {
    headers: { Origin: address },
    multipart: { input: JSON.stringify({ programmeId }), forms: file('forms.json', forms), items: file('items.json', bank) },
  })
  expect(reply.status(), await reply.text()).toBe(200)
  return ((await reply.json()) as { sha256: string }).sha256
}

const answersOf = (form: string, share: number, random: () => number) =>
  (forms.forms.find(({ name }) => name === form)?.items ?? []).map(({ item, options, matches }, at) => {
    const asked = bank.items.find(({ id }) => id === item)
    const [right, ...more] = asked ? keyOf(asked) : []
    const letter = right === undefined || more.length > 0 || matches ? 'n' : LETTERS.charAt(options.indexOf(right))
    return { sequence: at + 1, place: at + 1, said: random() < share ? letter : 'n', language: 'es', deviceAt: '2026-12-07T15:00:00.000Z' }
  })

/** Everybody answers before and after, each by a link of their own: more is right after, where they were trained. As the team of the country. */
export const answer = async (visitor: Visitor, address: string, { programmeId, trained, control, people }: Gathered): Promise<void> => {
  const ask = asker(visitor, address)
  const form = await recordForms(visitor, address, programmeId)
  const random = randomFrom(3)
  for (const session of [trained, control])
    for (const wave of ['pre', 'post']) {
      const place = { programmeId, session, wave }
      await ask('test.set', { ...place, form, otherVersion: true })
      await ask('test.move', { ...place, to: 'open', version: 1 })
      const pseudonyms = session === trained ? people.slice(0, PEOPLE) : people.slice(PEOPLE)
      const { links } = (await ask('test-link.make', { ...place, pseudonyms })) as unknown as {
        links: { token: string; pseudonym: string }[]
      }
      for (const { token, pseudonym } of links) {
        const own = (wave === 'pre') === (firstFormOfPseudonym(pseudonym) === 'A') ? 'A' : 'B'
        const answers = answersOf(own, wave === 'post' && session === trained ? 0.85 : 0.5, random)
        const attempt = { attempt: crypto.randomUUID(), device: crypto.randomUUID(), form: own, code: null, finished: true, answers }
        await ask('answers.send', { token, ...attempt })
      }
    }
}
