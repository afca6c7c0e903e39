import { Hono } from 'hono'
import type { Logger } from 'pino'
import type { Actor } from '../access/actor.ts'
import type { House } from '../command/house.ts'
import { type Translate, translator, type Words } from '../i18n/translate.ts'
import { kernelProblems } from '../problem/kernel-problems.ts'
import { problemOf } from '../problem/problem.ts'
import { mountApiPages } from './api-pages.ts'
import { safeHeaders } from './headers.ts'
import { problemFor } from './problem-for.ts'
import { langOf, replyProblem } from './problem-reply.ts'
import { mountOperations } from './routes.ts'

/** What the web adds to a house. */
export type Web = {
  readonly house: House
  /** Who sends a request, with the memberships that hold now. */
  readonly whoIs: (request: Request) => Promise<Actor>
  /** One line a request: no body, no query string, no header. */
  readonly log: Logger
}

export type Variables = { requestId: string; actor: Actor; t: Translate; words: Words }
export type App = Hono<{ Variables: Variables }>

/** The house as a function from Request to Response: tests open no socket. */
export const createApp = (web: Web): App => {
  const app: App = new Hono()
  const words: Words = {
    es: translator('es', web.house.rooms.messages),
    en: translator('en', web.house.rooms.messages),
  }
  app.use(safeHeaders)
  app.use(async (c, next) => {
    const began = performance.now()
    c.set('requestId', web.house.newId())
    c.set('t', words[langOf(c.req.raw)])
    c.set('words', words)
    await next()
    c.header('X-Request-Id', c.get('requestId'))
    const { method, path } = c.req
    const [actor, ms] = [c.get('actor') as Actor | undefined, Math.round(performance.now() - began)]
    web.log.info({ requestId: c.get('requestId'), method, path, status: c.res.status, ms, actor: actor?.id ?? null }, 'request')
  })
  app.onError((error, c) => {
    const { t, requestId } = c.var
    return replyProblem(c, problemFor(error, web, requestId), { t, words, requestId })
  })
  app.notFound((c) =>
    replyProblem(c, problemOf(kernelProblems, 'route.not-found'), { t: c.get('t'), words, requestId: c.get('requestId') }),
  )
  mountOperations(app, web)
  mountApiPages(app, web.house.rooms, words)
  return app
}
