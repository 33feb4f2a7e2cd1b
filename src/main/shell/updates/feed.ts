import { z } from 'zod'
import { isThisComputer } from '../../host/offline-switch'

const ofThePerson = z.url().refine((text) => {
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && isThisComputer(hostname))
})

/** Whom a build asks for newer versions. It is part of the build: nothing outside the package can name another. */
export const UpdateFeed = z.object({
  /** The folder of the lists and packages. */
  url: ofThePerson,
  /** What the lists are signed with: the public half of an Ed25519 key, its DER form in base64. */
  key: z.base64(),
  /** Where a person gets packages. */
  page: ofThePerson,
})
export type UpdateFeed = z.infer<typeof UpdateFeed>

/** Reads it from the program's own package.json. A build without one asks nobody. */
export function readFeed(manifest: string): UpdateFeed | undefined {
  return z.object({ updates: UpdateFeed }).safeParse(JSON.parse(manifest)).data?.updates
}

/** The list of a system, as electron-builder names it. */
export function listName(platform: string, processor: string): string {
  if (platform === 'win32') return 'latest.yml'
  if (platform === 'darwin') return 'latest-mac.yml'
  return processor === 'x64' ? 'latest-linux.yml' : `latest-linux-${processor}.yml`
}
