import { Hono } from 'hono'
import { answerWith, askedPath, type Body } from './bodies.ts'

/** Pages for everybody, by their address. */
export type MakePages = () => Promise<ReadonlyMap<string, Body>>

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
