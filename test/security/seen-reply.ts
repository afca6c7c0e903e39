import { readArchive } from '#sheets/archive.ts'

/** All of a reply that reaches a reader: status, headers and bytes. */
export type SeenReply = { readonly status: number; readonly headers: string; readonly body: string }

export const seenReply = async (reply: Response): Promise<SeenReply> => ({
  status: reply.status,
  headers: JSON.stringify([...reply.headers].map(([name, value]) => `${name}: ${value}`).toSorted()),
  body: Buffer.from(await reply.arrayBuffer()).toString('latin1'),
})

/** The bytes as text, and of a zip or a workbook what is in it. */
export const readable = ({ headers, body }: SeenReply): string => {
  if (!body.startsWith('PK')) return headers + Buffer.from(body, 'latin1').toString('utf8')
  const opened = readArchive(Buffer.from(body, 'latin1'))
  if (opened.kind === 'refused') throw new Error('a reply is a zip that cannot be opened')
  return headers + [...opened.files].map(([path, bytes]) => path + Buffer.from(bytes).toString('utf8')).join('\n')
}
