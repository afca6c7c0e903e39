import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ROOT } from '../sources.ts'
import type { Visitor } from './journey.ts'

const FOLDER = join(ROOT, 'examples/first-syllabus')
const read = async (path: string): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(join(FOLDER, path), 'utf8')) as Record<string, unknown>

type Said = { es: string; en: string }
export type Taught = { modules: { code: string; purpose: Said }[]; [field: string]: unknown }
type Recorded = { readonly sha256: string; readonly programmeId: string }

/** Asks the server as whoever is signed in, as other software does. */
const asker = ({ page }: Visitor, address: string) => {
  const headers = { Origin: address }
  return {
    get: async (name: string, asked: Record<string, string>) => {
      const reply = await page.request.get(`${address}/api/${name}?${new URLSearchParams(asked)}`)
      return { status: reply.status(), body: (await reply.json()) as Record<string, unknown> }
    },
    post: async (name: string, data: object) => {
      const reply = await page.request.post(`${address}/api/${name}`, { data, headers })
      return { status: reply.status(), body: (await reply.json()) as Record<string, unknown> }
    },
  }
}
export const asking = asker

export const programmeIn = async (visitor: Visitor, address: string): Promise<string> => {
  const reply = await visitor.page.request.get(`${address}/api/programme/programme.list`)
  const [programme] = (await reply.json()) as { id: string; code: string }[]
  return programme?.id ?? ''
}

/** Records the published first syllabus under another number, changed as `change` says. @returns its hash */
export const recordVersion = async (
  visitor: Visitor,
  address: string,
  { semver, parent, change }: { semver: string; parent: { semver: string; sha256: string }; change: (of: Taught) => void },
): Promise<Recorded> => {
  const syllabus = { ...(await read('syllabus.json')), semver, parent } as unknown as Taught
  change(syllabus)
  const programmeId = await programmeIn(visitor, address)
  const chapters = [await read('chapters/chapter-1.json')]
  const { status, body } = await asker(visitor, address).post('train/syllabus.record', { programmeId, syllabus, chapters })
  expect(status, JSON.stringify(body)).toBe(200)
  return { sha256: String(body['sha256']), programmeId }
}

/** The candidate that the example brings. @returns its hash */
export const firstVersion = async (visitor: Visitor, address: string): Promise<string> => {
  const programmeId = await programmeIn(visitor, address)
  const { body } = await asker(visitor, address).get('train/syllabus.list', { programmeId })
  const versions = body['versions'] as { sha256: string; parent: string | null }[]
  return versions.find(({ parent }) => parent === null)?.sha256 ?? ''
}

/** A sentence more in what a module is for. */
export const moreIn = (code: string, more: Said) => (syllabus: Taught) => {
  for (const one of syllabus.modules)
    if (one.code === code) one.purpose = { es: `${one.purpose.es} ${more.es}`, en: `${one.purpose.en} ${more.en}` }
}
