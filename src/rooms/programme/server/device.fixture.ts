import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto'

const head = (major: number, length: number): Buffer =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 255])
const text = (value: string): Buffer => Buffer.concat([head(3, value.length), Buffer.from(value)])
const bytes = (value: Buffer): Buffer => Buffer.concat([head(2, value.length), value])
const int = (value: number): Buffer => (value < 0 ? head(1, -1 - value) : head(0, value))
const map = (...entries: readonly (readonly [Buffer, Buffer])[]): Buffer => Buffer.concat([head(5, entries.length), ...entries.flat()])

/** User present, user verified, and a key comes along. */
const FLAGS = 0x45

type Asked = { readonly challenge: string; readonly host: string; readonly origin: string }

/** What a device answers that is asked to make a passkey, its owner having shown themself: an ES256 key, without attestation. */
export const madePasskey = ({ challenge, host, origin }: Asked) => {
  const { x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' })
  const [part, id] = [(value: string) => bytes(Buffer.from(value, 'base64url')), randomBytes(32)]
  const key = map([int(1), int(2)], [int(3), int(-7)], [int(-1), int(1)], [int(-2), part(x)], [int(-3), part(y)])
  const [count, model, length] = [Buffer.alloc(4), Buffer.alloc(16), Buffer.from([0, id.length])]
  const hostHash = createHash('sha256').update(host).digest()
  const data = Buffer.concat([hostHash, Buffer.from([FLAGS]), count, model, length, id, key])
  const attestation = map([text('fmt'), text('none')], [text('attStmt'), map()], [text('authData'), bytes(data)])
  const client = Buffer.from(JSON.stringify({ type: 'webauthn.create', challenge, origin, crossOrigin: false }))
  const response = {
    clientDataJSON: client.toString('base64url'),
    attestationObject: attestation.toString('base64url'),
    transports: ['internal'],
  }
  return { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key', clientExtensionResults: {}, response }
}
