import { app } from 'electron'
import { join } from 'node:path'
import type { Host } from '../host/ports'
import { clientIdPath, readClientId } from '../nemo/account/client-id'
import { anonymousTokens, fixedToken } from '../nemo/account/token-source'
import { tokenFile } from '../nemo/account/token-store'
import { DEFAULT_API_URL, DEFAULT_WEB_URL, readApiBase } from '../nemo/api-base'
import type { Attribution } from '../nemo/attribution'
import type { NemoClient } from '../nemo/client'
import { createNemoClient } from '../nemo/create-nemo-client'

/** What a person's environment says about the service. The token is taken out of it, so that no child inherits it. */
export interface CloudEnvironment {
  readonly apiUrl: string
  readonly webUrl: string
  readonly token: string | undefined
  readonly clientId: string | undefined
}

export function takeCloudEnvironment(environment: NodeJS.ProcessEnv): CloudEnvironment {
  const token = environment['NEMO_TOKEN']?.trim() || undefined
  delete environment['NEMO_TOKEN']
  return {
    apiUrl: readApiBase(environment['NEMO_API_URL'] || DEFAULT_API_URL),
    webUrl: environment['NEMO_WEB_URL'] || DEFAULT_WEB_URL,
    token,
    clientId: environment['NEMO_CLIENT_ID'],
  }
}

/** A client for the service on the internet. Nothing is asked of it yet. */
export async function createCloudClient(
  host: Host,
  environment: CloudEnvironment,
  attribution: Attribution,
  dataFolder: string,
): Promise<NemoClient> {
  const { apiUrl, webUrl, token } = environment
  const store = tokenFile(host.files, join(dataFolder, 'account', 'token.json'), apiUrl)
  return createNemoClient({
    baseUrl: apiUrl,
    webUrl,
    host,
    attribution,
    tokens: token === undefined ? anonymousTokens({ store, clock: host.clock }) : fixedToken(token),
    clientId: await readClientId(host, clientIdPath(app.getPath('home')), environment.clientId),
  })
}
