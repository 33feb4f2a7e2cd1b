import { createPublicKey } from 'node:crypto'

/**
 * The feed of updates that a build asks, from REELWRIGHT_UPDATES (its address), REELWRIGHT_UPDATES_KEY (the public half of the
 * key that its lists are signed with, as base64 of its DER form) and REELWRIGHT_UPDATES_PAGE (where a person gets packages).
 * Without an address there is none. Without a key there must be none: an unsigned list is never believed.
 * @returns {{ url: string, key: string, page: string } | undefined}
 */
export function toFeed({ REELWRIGHT_UPDATES, REELWRIGHT_UPDATES_KEY, REELWRIGHT_UPDATES_PAGE }) {
  if (!REELWRIGHT_UPDATES) return undefined
  const url = toWebAddress(
    'REELWRIGHT_UPDATES',
    REELWRIGHT_UPDATES.endsWith('/') ? REELWRIGHT_UPDATES : `${REELWRIGHT_UPDATES}/`,
  )
  if (!REELWRIGHT_UPDATES_KEY) throw new Error('REELWRIGHT_UPDATES needs REELWRIGHT_UPDATES_KEY beside it.')
  createPublicKey({ key: Buffer.from(REELWRIGHT_UPDATES_KEY, 'base64'), format: 'der', type: 'spki' })
  const page = REELWRIGHT_UPDATES_PAGE ? toWebAddress('REELWRIGHT_UPDATES_PAGE', REELWRIGHT_UPDATES_PAGE) : url
  return { url, key: REELWRIGHT_UPDATES_KEY, page }
}

function toWebAddress(name, text) {
  const url = new URL(text)
  if (url.protocol !== 'https:') throw new Error(`${name} is no https address.`)
  return url.href
}
