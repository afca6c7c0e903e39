import pino from 'pino'
import { type Actor, NOBODY } from '#kernel/access/actor.ts'
import type { House } from '#kernel/command/house.ts'
import { createApp } from '#kernel/http/app.ts'
import { path, people } from './cases.fixture.ts'

/** The house at a time of the clock, for whoever sits where at that moment. */
export const houseAt = (house: House, time: string, seats: Readonly<Record<string, Actor>> = people) => {
  const whoIs = async (request: Request) => seats[request.headers.get('X-Test-Person') ?? ''] ?? NOBODY
  const app = createApp({ house: { ...house, now: () => new Date(`2026-03-02T${time}Z`) }, whoIs, log: pino({ level: 'silent' }) })
  const headers = (who: string) => ({ 'X-Test-Person': who, 'Content-Type': 'application/json' })
  return {
    get: async (who: string, name: string, query: Record<string, string>) => {
      const reply = await app.request(`${path(name)}?${new URLSearchParams(query)}`, { headers: headers(who) })
      const body = (await reply.json()) as Record<string, unknown>
      return { status: reply.status, body: 'requestId' in body ? { ...body, requestId: '' } : body }
    },
    post: async (who: string, name: string, body: object) => {
      const reply = await app.request(path(name), { method: 'POST', headers: headers(who), body: JSON.stringify(body) })
      return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
    },
  }
}
