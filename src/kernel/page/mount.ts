import { Hono } from 'hono'
import type { Database } from '../db/database.ts'
import { answerWith, askedPath, type Body } from './bodies.ts'

/** Pages for everybody, by their address. */
export type MakePages = () => Promise<ReadonlyMap<string, Body>>

/** Pages that stand on records of the house: made when one of them is first asked for, and anew when the mark is another. */
export type LivePages = {
  /** What they stand on, in few letters: asked for each reader, so it should cost little. */
  readonly mark: (database: Database) => Promise<string>
  readonly make: (database: Database) => Promise<ReadonlyMap<string, Body>>
}

const joined = async (makers: readonly MakePages[]): Promise<ReadonlyMap<string, Body>> => {
  const all = new Map<string, Body>()
  for (const make of makers)
    for (const [address, body] of await make()) {
      if (all.has(address)) throw new Error(`page ${address} is given twice`)
      all.set(address, body)
    }
  return all
}

/** The public pages of the rooms: made together when the first of them, or something that nobody else answers, is asked for. */
export const publicPages = (makers: readonly MakePages[]): Hono => {
  const site = new Hono()
  let made: Promise<ReadonlyMap<string, Body>> | undefined
  site.get('*', async (c, next) => {
    made ??= joined(makers).catch((error: unknown) => {
      // The next reader tries again: what failed once need not fail for ever.
      made = undefined
      throw error
    })
    const path = askedPath(c)
    const pages = await made
    const found = pages.get(path) ?? pages.get(`${path}/`)
    return found ? answerWith(c, found) : next()
  })
  return site
}

type Made = { readonly mark: string; readonly pages: ReadonlyMap<string, Body> }

const foundIn = ({ pages }: Made, path: string): Body | undefined => pages.get(path) ?? pages.get(`${path}/`)

/** The same of pages that change with records. Their addresses do not: whoever asks for another is let through without a look at the records. */
export const livePages = (database: Database, all: readonly LivePages[]): Hono => {
  const site = new Hono()
  let made: Promise<Made> | undefined
  const markNow = async (): Promise<string> => {
    const marks: string[] = []
    for (const { mark } of all) marks.push(await mark(database))
    return marks.join(' ')
  }
  const make = (mark: string): Promise<Made> =>
    joined(all.map((one) => () => one.make(database))).then(
      (pages) => ({ mark, pages }),
      (error: unknown) => {
        made = undefined
        throw error
      },
    )
  site.get('*', async (c, next) => {
    const path = askedPath(c)
    made ??= markNow().then(make)
    const known = await made
    if (!foundIn(known, path)) return next()
    const mark = await markNow()
    if (mark !== known.mark) made = make(mark)
    const found = foundIn(await made, path)
    return found ? answerWith(c, found) : next()
  })
  return site
}
