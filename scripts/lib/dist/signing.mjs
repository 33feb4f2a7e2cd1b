/** What electron-builder signs with. */
const NAMES = ['CSC_LINK', 'CSC_KEY_PASSWORD', 'APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER']

/**
 * Forgets what is set to nothing. A workflow sets a secret it does not have to an empty text, and electron-builder would take that
 * for the path of a certificate and give up, where it should make an unsigned package.
 * @param {Record<string, string | undefined>} environment changed in place
 */
export function forgetEmptySecrets(environment) {
  for (const name of NAMES) if (environment[name]?.trim() === '') delete environment[name]
}
