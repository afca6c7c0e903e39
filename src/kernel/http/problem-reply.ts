import type { Context } from 'hono'
import { html } from 'hono/html'
import { inBoth, type Lang, type Translate, type Words } from '../i18n/translate.ts'
import { InputFault, sayFaults } from '../problem/input-faults.ts'
import type { Problem } from '../problem/problem.ts'
import { sayProblem } from '../problem/say-problem.ts'
import { page } from './page.ts'

/** The language a reader prefers among ours; Spanish unless English is asked for first. */
export const langOf = (request: Request): Lang => {
  const asked = (request.headers.get('Accept-Language') ?? '').toLowerCase()
  const [es, en] = [asked.search(/\bes\b/), asked.search(/\ben\b/)]
  return en >= 0 && (es < 0 || en < es) ? 'en' : 'es'
}

/** Seconds after which a client may try again what the house was too busy to do. */
const RETRY_AFTER = '5'

export type To = { readonly t: Translate; readonly words: Words; readonly requestId: string }

/**
 * RFC 9457, in the reader's language. `said` says the same in both, the faults in the order of the details: a page on which it stands may change its
 * language.
 */
export const problemBody = (problem: Problem, { t, words, requestId }: To) => {
  const { happened, kept, next } = sayProblem(t, problem)
  const faults = InputFault.array().safeParse(problem.details)
  const saidIn = (one: Translate) => ({
    ...sayProblem(one, problem),
    faults: faults.success ? sayFaults(one, faults.data).map(({ message }) => message) : [],
  })
  return {
    type: `/api#problem-${problem.code}`,
    title: happened,
    status: problem.status,
    detail: `${kept} ${next}`,
    kept,
    next,
    code: problem.code,
    details: faults.success ? sayFaults(t, faults.data) : (problem.details ?? null),
    said: inBoth(words, saidIn),
    requestId,
  }
}

/** A refusal on the wire: RFC 9457 for programs, a page for whoever looks at it in a browser. */
export const replyProblem = (c: Context, problem: Problem, to: To): Response | Promise<Response> => {
  const { t, requestId } = to
  const { happened, kept, next } = sayProblem(t, problem)
  const headers = problem.status === 503 ? { 'Retry-After': RETRY_AFTER } : {}
  const wantsPage = !c.req.path.startsWith('/api/') && /\btext\/html\b/.test(c.req.header('Accept') ?? '')
  if (wantsPage) {
    const body = html`<h1>${happened}</h1><p>${kept}</p><p>${next}</p><p><small>${t('kernel.problem.request', { requestId })}</small></p>`
    return c.html(page({ lang: t.lang, title: happened, body }), problem.status, headers)
  }
  return c.body(JSON.stringify(problemBody(problem, to)), problem.status, {
    ...headers,
    'Content-Type': 'application/problem+json; charset=utf-8',
  })
}
