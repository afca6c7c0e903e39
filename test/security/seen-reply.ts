import { readArchive } from '#sheets/archive.ts'

/** All of a reply that reaches a reader: status, headers and bytes. */
export type SeenReply = { readonly status: number; readonly headers: string; readonly body: string }

export const seenReply = async (reply: Response): Promise<SeenReply> => ({
  status: reply.status,
  headers: JSON.stringify([...reply.headers].map(([name, value]) => `${name}: ${value}`).toSorted()),
  body: Buffer.from(await reply.arrayBuffer()).toString('latin1'),
})

const inside = (bytes: Uint8Array): string => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return Buffer.from(bytes).toString('utf8')
  const opened = readArchive(bytes, { archivesInside: 'keep' })
  if (opened.kind === 'refused') throw new Error('a reply is a zip that cannot be opened')
  return [...opened.files].map(([path, file]) => path + inside(file)).join('\n')
}

/** The bytes as text, and of a zip or a workbook what is in it, also of one that lies in another. */
export const readable = ({ headers, body }: SeenReply): string => headers + inside(Buffer.from(body, 'latin1'))
