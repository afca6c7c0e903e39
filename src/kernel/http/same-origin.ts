import { refuse } from '../problem/kernel-problems.ts'

/**
 * Refuses a change that another website asks for. A browser says where a request comes from; what says nothing and brings no cookie is a
 * program, which acts by its own credentials and not by those that a browser adds.
 */
export const refuseOtherOrigin = (request: Request): void => {
  const [site, origin] = [request.headers.get('Sec-Fetch-Site'), request.headers.get('Origin')]
  if (site !== null && site !== 'same-origin' && site !== 'none') refuse('access.other-origin')
  if (origin !== null && origin !== new URL(request.url).origin) refuse('access.other-origin')
  if (site === null && origin === null && request.headers.has('Cookie')) refuse('access.other-origin')
}
