import { join } from 'node:path'
import type { Host } from '../host/ports'
import { clientIdPath, readClientId } from './account/client-id'
import { anonymousTokens, fixedToken } from './account/token-source'
import { tokenFile } from './account/token-store'
import { DEFAULT_API_URL, DEFAULT_WEB_URL, readApiBase } from './api-base'
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
  const token = environment['NEMO_TOKEN']?.trim() || undefined
  delete environment['NEMO_TOKEN']
  return {
    apiUrl: readApiBase(environment['NEMO_API_URL'] || DEFAULT_API_URL),
    webUrl: (environment['NEMO_WEB_URL'] || DEFAULT_WEB_URL).replace(/\/+$/, ''),
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
}

/** A client for the service on the internet. Nothing is asked of it yet. */
export async function connectCloud(parts: CloudParts): Promise<NemoClient> {
  const { host, environment, attribution, dataFolder, homeFolder } = parts
  const { apiUrl, webUrl, token, clientId } = environment
  const store = tokenFile(host.files, join(dataFolder, 'account', 'token.json'), apiUrl)
  return createNemoClient({
    baseUrl: apiUrl,
    webUrl,
    host,
    attribution,
    tokens: token === undefined ? anonymousTokens({ store, clock: host.clock }) : fixedToken(token),
    clientId: await readClientId(host, clientIdPath(homeFolder), clientId),
  })
}
