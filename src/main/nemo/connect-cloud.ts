import { join } from 'node:path'
import type { Host } from '../host/ports'
import { clientIdPath, openClientId } from './account/client-id'
import { openTokenStore } from './account/open-token-store'
import { anonymousTokens, fixedToken } from './account/token-source'
import type { Vault } from './account/vault'
import { DEFAULT_API_URL, DEFAULT_WEB_URL, readApiBase, readGivenToken, readWebBase } from './api-base'
import type { Attribution } from './attribution'
import type { NemoClient } from './client'
import { createNemoClient } from './create-nemo-client'

/** What a person's environment says about the service. Source: docs/wire.md, "Headers". */
export interface CloudEnvironment {
  readonly apiUrl: string
  readonly webUrl: string
  readonly token: string | undefined
  readonly clientId: string | undefined
}

/** Reads it, and takes the token out of it, so that no child inherits it. @throws `usage` */
export function takeCloudEnvironment(environment: Record<string, string | undefined>): CloudEnvironment {
  const { NEMO_TOKEN: given } = environment
  delete environment['NEMO_TOKEN']
  const token = readGivenToken(given)
  return {
    apiUrl: readApiBase(environment['NEMO_API_URL'] || DEFAULT_API_URL),
    webUrl: readWebBase(environment['NEMO_WEB_URL'] || DEFAULT_WEB_URL),
    token,
    clientId: environment['NEMO_CLIENT_ID'],
  }
}

interface CloudParts {
  readonly host: Host
  readonly environment: CloudEnvironment
  readonly attribution: Attribution
  readonly dataFolder: string
  readonly homeFolder: string
  /** The system's keychain, for whoever can reach it. */
  readonly vault?: Vault
}

/** A client for the service on the internet. Nothing is asked of it yet. */
export async function connectCloud(parts: CloudParts): Promise<NemoClient> {
  const { host, environment, attribution, dataFolder, homeFolder, vault } = parts
  const { apiUrl, webUrl, token, clientId } = environment
  const folder = join(dataFolder, 'account')
  const tokens =
    token === undefined
      ? anonymousTokens({ store: await openTokenStore(host.files, { folder, apiUrl, vault }), clock: host.clock })
      : fixedToken(token, 'nemo.token-refused')
  const idPlaces = { named: clientId, path: clientIdPath(homeFolder), ownPath: join(folder, 'client_id') }
  return createNemoClient({
    baseUrl: apiUrl,
    webUrl,
    host,
    attribution,
    tokens,
    clientId: await openClientId(host, idPlaces),
  })
}
