import type { FileReply } from '../command/file.ts'

/**
 * A file to be saved, never shown in place. Its name travels as RFC 6266 says: once in ASCII for what is old, once as it is (RFC 8187).
 */
export const replyFile = ({ name, mediaType, bytes }: FileReply): Response =>
  new Response(bytes, {
    headers: {
      'Content-Type': mediaType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `attachment; filename="${name.replace(/[^ !#-[\]-~]/g, '_')}"; filename*=UTF-8''${extended(name)}`,
    },
  })

/** The file that `replyFile` sent. */
export const fileFrom = async (reply: Response): Promise<FileReply> => {
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get('Content-Disposition') ?? '') ?? []
  const mediaType = reply.headers.get('Content-Type') ?? ''
  return { name: decodeURIComponent(name), mediaType, bytes: new Uint8Array(await reply.arrayBuffer()) }
}

/** RFC 8187 takes fewer characters as they are than an address does. */
const extended = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
