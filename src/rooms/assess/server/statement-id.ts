import { createHash } from 'node:crypto'

type Drafted = { readonly programmeId: string; readonly workshop: string; readonly draftId: string }

/**
 * The id of a statement: made from its workshop and from what its device called it, so that the same sent twice is the same statement, and an id
 * that another room has, which whoever records may not see, is never met. A UUID of version 8 (RFC 9562 §5.8) of the first bits of a SHA-256.
 */
export const statementId = ({ programmeId, workshop, draftId }: Drafted): string => {
  const bytes = createHash('sha256').update(`${programmeId}/${workshop}/${draftId.toLowerCase()}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5')
}
