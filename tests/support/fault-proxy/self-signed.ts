import { type KeyObject, generateKeyPairSync, sign } from 'node:crypto'

/** A certificate that nobody vouches for, made anew for each run. Its parts are those of RFC 5280, written as DER. */
export function makeSelfSigned(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const body = toBeSigned(publicKey)
  const signature = sign(null, body, privateKey)
  const der = sequence(body, ED25519, tagged(0x03, Buffer.concat([Buffer.of(0), signature])))
  const lines = der.toString('base64').replace(/(.{64})/g, '$1\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

function toBeSigned(publicKey: KeyObject): Buffer {
  const version3 = tagged(0xa0, integer(2))
  const years = sequence(time('200101000000Z'), time('491231235959Z'))
  const name = sequence(tagged(0x31, sequence(COMMON_NAME, tagged(0x0c, Buffer.from('nobody')))))
  const key = publicKey.export({ type: 'spki', format: 'der' })
  return sequence(version3, integer(1), ED25519, name, years, name, key)
}

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content
  if (length < 128) return Buffer.concat([Buffer.of(tag, length), content])
  const size = Buffer.from([length >> 8, length & 255])
  return Buffer.concat([Buffer.of(tag, 0x82), size, content])
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts))
}

const integer = (value: number): Buffer => tagged(0x02, Buffer.of(value))
const time = (text: string): Buffer => tagged(0x17, Buffer.from(text))
/** 1.3.101.112 and 2.5.4.3 */
const ED25519 = sequence(tagged(0x06, Buffer.from([0x2b, 0x65, 0x70])))
const COMMON_NAME = tagged(0x06, Buffer.from([0x55, 0x04, 0x03]))
