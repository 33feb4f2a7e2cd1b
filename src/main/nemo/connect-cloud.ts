import { join } from 'node:path'
import type { Host } from '../host/ports'
import { clientIdPath, knownClientIds, openClientId } from './account/client-id'
import { openTokenStore } from './account/open-token-store'
import { anonymousTokens, fixedToken } from './account/token-source'
import type { TokenStore } from './account/token-store'
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
  const { host, environment, attribution } = parts
  const { apiUrl, webUrl, token } = environment
  const tokens =
    token === undefined
      ? anonymousTokens({ store: await openStore(parts), clock: host.clock })
      : fixedToken(token, 'nemo.token-refused')
  return createNemoClient({
    baseUrl: apiUrl,
    webUrl,
    host,
    attribution,
    tokens,
    clientId: await openClientId(host, idPlacesOf(parts)),
  })
}

/** Everything that is secret of a person's account here, for whoever takes it out of texts. Nothing is asked or made. */
export async function accountSecrets(parts: AccountParts): Promise<string[]> {
  const { token } = parts.environment
  const kept = await (await openStore(parts)).read().catch(() => undefined)
  const tokens = [token, kept?.token.token].filter((each) => each !== undefined)
  return [...tokens, ...(await knownClientIds(parts.host.files, idPlacesOf(parts)))]
}

/** Whose account is used here: one that was given, the free one that is kept, or none so far. */
export async function accountKind(parts: AccountParts): Promise<'given' | 'free' | 'none'> {
  if (parts.environment.token !== undefined) return 'given'
  return (await (await openStore(parts)).read().catch(() => undefined)) ? 'free' : 'none'
}

type AccountParts = Omit<CloudParts, 'attribution'>

const accountFolder = ({ dataFolder }: AccountParts): string => join(dataFolder, 'account')

function openStore(parts: AccountParts): Promise<TokenStore> {
  const { host, environment, vault } = parts
  return openTokenStore(host.files, { folder: accountFolder(parts), apiUrl: environment.apiUrl, vault })
}

function idPlacesOf(parts: AccountParts) {
  const { environment, homeFolder } = parts
  const ownPath = join(accountFolder(parts), 'client_id')
  return { named: environment.clientId, path: clientIdPath(homeFolder), ownPath }
}
