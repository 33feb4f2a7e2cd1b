import { dirname, join } from 'node:path'
import type { Files, Host } from '../../host/ports'

/** Who this computer says it is. */
export interface ClientId {
  current(): string
  /** Another one, once, when the service does not take this one for an id. Undefined when there is none to be had. */
  replace?(): Promise<string | undefined>
  /** Another one for this program from now on, because a person wants to be known no longer. A given one stays. */
  forget?(): Promise<void>
}

/** Where an id may lie: where all clients of the service look, and a place of this program alone. */
interface IdPlaces {
  readonly named: string | undefined
  readonly path: string
  readonly ownPath: string
}

/** Where this computer's id lies, as other clients of the service expect it: in the person's configuration folder. */
export function clientIdPath(homeFolder: string): string {
  return join(homeFolder, '.config', 'nemovideo', 'client_id')
}

export const namedClientId = (id: string): ClientId => ({ current: () => id })

type Parts = Pick<Host, 'files' | 'random'>

/**
 * This computer's id: what `NEMO_CLIENT_ID` says, else the one in the file, else a new one that is in the file before
 * anything is asked of the service. A new id at every start would use up what one address may ask for. `ownPath` serves
 * where nothing can be written to the shared place, and after the shared id was forgotten: it is not ours alone, so it
 * stays where it is for the others. Source: docs/wire.md, "Headers".
 */
export async function openClientId(parts: Parts, { named, path, ownPath }: IdPlaces): Promise<ClientId> {
  const given = toClientId(named ?? '')
  if (given) return namedClientId(given)
  const own = await readIdFile(parts.files, ownPath)
  const kept = own ?? (await readIdFile(parts.files, path))
  let id = kept ?? (await keepNewId(parts, path).catch(() => keepNewId(parts, ownPath)))
  let isOwn = own !== undefined
  let mayReplace = true
  return {
    current: () => id,
    async replace() {
      if (!mayReplace) return undefined
      mayReplace = false
      if (isOwn) return (id = await replaceId(parts, ownPath))
      // Another program may have met the same refusal first.
      const there = await readIdFile(parts.files, path)
      const next = there !== undefined && there !== id ? there : await replaceId(parts, path)
      return (id = next)
    },
    async forget() {
      id = await replaceId(parts, ownPath)
      isOwn = true
      mayReplace = true
    },
  }
}

/** Every id that this program goes by or may have gone by. Nothing is made. */
export async function knownClientIds(files: Files, { named, path, ownPath }: IdPlaces): Promise<string[]> {
  const ids = [toClientId(named ?? ''), await readIdFile(files, path), await readIdFile(files, ownPath)]
  return ids.filter((id) => id !== undefined)
}

async function readIdFile(files: Files, path: string): Promise<string | undefined> {
  return toClientId(await files.readFile(path, 'utf8').catch(() => ''))
}

/** The first line, as far as it can be an id. */
function toClientId(text: string): string | undefined {
  const line =
    text
      .replace(/^\ufeff/, '')
      .split('\n', 1)[0]
      ?.trim() ?? ''
  return /^[\x21-\x7e]{1,64}$/.test(line) ? line : undefined
}

/** Makes an id, unless another program has just made one: then that one counts for both. */
async function keepNewId(parts: Parts, path: string): Promise<string> {
  const { files } = parts
  return withIdInTemp(parts, path, async (tempPath, made) => {
    const isOurs = await files.link(tempPath, path).then(
      () => true,
      () => false,
    )
    const there = isOurs ? made : await readIdFile(files, path)
    if (there !== undefined) return there
    // What stands there is no id, or the disk has no links.
    await files.rename(tempPath, path)
    return (await readIdFile(files, path)) ?? made
  })
}

function replaceId(parts: Parts, path: string): Promise<string> {
  return withIdInTemp(parts, path, async (tempPath, made) => {
    await parts.files.rename(tempPath, path)
    return made
  })
}

/** Writes a new id whole, under a name of its own: two programs may be at it at once. */
async function withIdInTemp(
  { files, random }: Parts,
  path: string,
  use: (tempPath: string, made: string) => Promise<string>,
): Promise<string> {
  const made = random.uuid()
  const tempPath = join(dirname(path), `.client_id.${made}`)
  await files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    const handle = await files.open(tempPath, 'wx', 0o600)
    try {
      await handle.writeFile(`${made}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    return await use(tempPath, made)
  } finally {
    await files.rm(tempPath, { force: true })
  }
}
