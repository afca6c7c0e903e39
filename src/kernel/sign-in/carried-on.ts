/** Headers of a request as they would be had the browser kept the cookies that the library just set: for its next step within one of ours. */
export const carriedOn = (headers: Headers, cookies: readonly string[]): Headers => {
  const kept = new Map(
    (headers.get('Cookie') ?? '')
      .split('; ')
      .filter(Boolean)
      .map((pair) => splitAt(pair)),
  )
  for (const cookie of cookies) kept.set(...splitAt(cookie.split('; ')[0] ?? ''))
  const next = new Headers(headers)
  next.set('Cookie', [...kept].map(([name, value]) => `${name}=${value}`).join('; '))
  return next
}

const splitAt = (pair: string): [name: string, value: string] => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
