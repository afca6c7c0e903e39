/** Codes that say no more than their status does; with any other a 401, 403 or 404 is something else than a wall. */
const WALLS: Readonly<Record<string, string>> = { 'access.sign-in': '401', 'access.refused': '403', 'record.not-found': '404' }

/** What came of a request, as the matrix writes it: `200`, the status of a wall, or the code of a refusal. */
export const outcomeOf = async (reply: Response): Promise<string> => {
  if (reply.headers.get('Content-Type') === 'application/x-ndjson') {
    // Long work is let go of as soon as it was let in: whoever closes the connection ends it.
    await reply.body?.cancel()
    return String(reply.status)
  }
  if (reply.headers.has('Content-Disposition')) return `${reply.status}${await reply.arrayBuffer().then(() => '')}`
  const body = (await reply.json()) as { readonly code?: string; readonly errors?: readonly unknown[] }
  if (reply.status === 200) return (body.errors ?? []).length > 0 ? 'rows refused' : '200'
  return WALLS[body.code ?? ''] ?? body.code ?? String(reply.status)
}
