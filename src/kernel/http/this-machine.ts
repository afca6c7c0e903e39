/** What the HTTP server gives with a request: the two ends of its connection. A request that came through no socket has none. */
export type Carried = {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string | undefined; readonly localAddress?: string | undefined } }
}

const NAMES = ['localhost', '127.0.0.1', '[::1]']
const LOOPBACK = /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/
/** Headers by which a proxy says that it asks for somebody else. */
const FOR_ANOTHER = /^(?:forwarded|x-forwarded-.+|x-real-ip|via)$/i

/**
 * Whether somebody at this very machine asks: both ends of the connection are loopback, the name asked for is this machine's own, and no
 * proxy says that it passes on what another asked. The name alone is only what the other side says of us. A proxy on this machine that says
 * nothing of itself looks like a browser here: what this guards must not be served behind one.
 */
export const isAtThisMachine = (request: Request, carried: Carried | undefined): boolean => {
  const { remoteAddress = '', localAddress = '' } = carried?.incoming?.socket ?? {}
  const named = NAMES.includes(new URL(request.url).hostname)
  return (
    named &&
    LOOPBACK.test(remoteAddress) &&
    LOOPBACK.test(localAddress) &&
    ![...request.headers.keys()].some((name) => FOR_ANOTHER.test(name))
  )
}
