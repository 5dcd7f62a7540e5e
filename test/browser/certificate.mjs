/**
 * A self-signed certificate, made anew for every run, so that no private key lives in the repository.
 *
 * Node can sign but cannot write X.509, and openssl is not on every machine; the structure is small enough to write out
 * (RFC 5280 §4.1, in DER). Browsers under test are told to accept any certificate, so names in it do not matter.
 */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'

/**
 * @returns {{key: string, cert: string, der: string, fingerprint: string}} key and certificate as PEM; the certificate
 *   as DER in base64; and the SHA-256 of its public key in base64, by which Chromium is told to trust it.
 */
export function selfSigned() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'))
  const name = sequence(set(sequence(Buffer.from('0603550403', 'hex'), tagged(0x0c, Buffer.from('Bandu test site')))))
  const validity = sequence(tagged(0x17, Buffer.from('240101000000Z')), tagged(0x17, Buffer.from('491231235959Z')))
  const version3 = Buffer.from('a003020102', 'hex')
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const body = sequence(version3, tagged(0x02, Buffer.from([1])), ecdsaWithSha256, name, validity, name, spki)
  const signature = sign('sha256', body, privateKey)
  const der = sequence(body, ecdsaWithSha256, tagged(0x03, Buffer.concat([Buffer.from([0]), signature])))
  const base64 = der.toString('base64')
  return {
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    cert: `-----BEGIN CERTIFICATE-----\n${der
      .toString('base64')
      .match(/.{1,64}/g)
      .join('\n')}\n-----END CERTIFICATE-----\n`,
    der: base64,
    fingerprint: createHash('sha256').update(spki).digest('base64'),
  }
}

const sequence = (...parts) => tagged(0x30, Buffer.concat(parts))
const set = (...parts) => tagged(0x31, Buffer.concat(parts))

function tagged(tag, content) {
  const { length } = content
  const header =
    length < 0x80 ? [tag, length] : length < 0x100 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from(header), content])
}
