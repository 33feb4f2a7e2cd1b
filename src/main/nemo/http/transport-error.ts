import { type FailureCode, ReelwrightError } from '../../../shared/failures/failure'
import { StayingOffline } from '../../host/offline-switch'
import { NemoError, type Place } from '../nemo-error'

/** Nothing of the request can have left this computer. */
const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOENT',
  'EACCES',
  'UND_ERR_CONNECT_TIMEOUT',
  // The proxy is not there, or says no.
  'EPROXY',
  // The greeting failed: whoever answers there does not speak TLS, or none that we do.
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_PACKET_LENGTH_TOO_LONG',
  'ERR_SSL_UNSUPPORTED_PROTOCOL',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
])

const UNTRUSTED = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/** The code of a system error, also when it stands behind another error or in a bundle of tried addresses. */
function systemCodeOf(thrown: unknown): string | undefined {
  if (!(thrown instanceof Error)) return undefined
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code
  if (thrown instanceof AggregateError) return thrown.errors.map(systemCodeOf).find((code) => code !== undefined)
  return systemCodeOf(thrown.cause)
}

function isByChoice(thrown: unknown): boolean {
  return thrown instanceof StayingOffline || (thrown instanceof Error && isByChoice(thrown.cause))
}

/** The error for a request that got no whole answer. `unreachable` is what it means that nobody is there. */
export function toTransportError(thrown: unknown, place: Place, unreachable: FailureCode): ReelwrightError {
  if (thrown instanceof ReelwrightError) return thrown
  const systemCode = systemCodeOf(thrown) ?? ''
  const untrusted = UNTRUSTED.has(systemCode)
  return new NemoError(untrusted ? 'nemo.certificate' : unreachable, {
    delivered: !untrusted && !NOT_SENT.has(systemCode),
    cause: thrown,
    ...(isByChoice(thrown) && { facts: { byChoice: true } }),
    log: `${place}: ${systemCode || (thrown instanceof Error ? thrown.name : 'unknown failure')}`,
  })
}
