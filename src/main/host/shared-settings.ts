import { join } from 'node:path'
import { z } from 'zod'
import { ProxyKind } from '../../shared/states/proxy-state'
import { environmentProxy, type Proxies, readProxyAddress } from './proxies'
import type { Files } from './ports'

/** What a person sets in the window and means for the command line, too. Written by `shell/settings.ts`. */
export interface SharedSettings {
  readonly stayOffline: boolean
  /** A proxy that wants a password gets none: that lies in a keychain that only the window can open. */
  readonly proxy: Proxies
}

const Kept = z.looseObject({
  stayOffline: z.boolean().optional().catch(undefined),
  proxy: z.looseObject({ kind: ProxyKind, address: z.string() }).optional().catch(undefined),
})

/**
 * Reads the window's settings where they may lie: in the folder of the program, and in a data folder that was named. Who
 * stays offline by one of them stays offline.
 */
export async function readSharedSettings(
  files: Files,
  folders: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<SharedSettings> {
  const kept = await Promise.all([...new Set(folders)].map((folder) => readKept(files, join(folder, 'settings.json'))))
  const chosen = kept.find(({ proxy }) => proxy !== undefined)?.proxy
  const find = (url: URL): URL | undefined => {
    if (chosen?.kind === 'none') return undefined
    return chosen?.kind === 'own' ? readProxyAddress(chosen.address) : environmentProxy(url, environment)
  }
  const proxy: Proxies = { for: (url) => Promise.resolve(find(url)) }
  return { stayOffline: kept.some(({ stayOffline }) => stayOffline === true), proxy }
}

/** A file that is not there or damaged says nothing, as in the window. */
async function readKept(files: Files, path: string): Promise<z.infer<typeof Kept>> {
  try {
    return Kept.parse(JSON.parse(await files.readFile(path, 'utf8')))
  } catch {
    return {}
  }
}
