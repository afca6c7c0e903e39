const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let crc = n
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc >>> 0
})

/** CRC-32 as ZIP uses it, over bytes that come in pieces: pass the last result on. @source ISO 3309 */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let crc = ~before
  for (let i = 0; i < bytes.length; i++) crc = (TABLE[(crc ^ bytes[i]!) & 0xff] as number) ^ (crc >>> 8)
  return ~crc >>> 0
}
