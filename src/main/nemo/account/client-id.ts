import { dirname, join } from 'node:path'
import { writeFileAtomically } from '../../host/atomic-file'
import type { Host } from '../../host/ports'

/** Where this computer's id lies, as other clients of the service expect it: in the person's configuration folder. */
export function clientIdPath(homeFolder: string): string {
  return join(homeFolder, '.config', 'nemovideo', 'client_id')
}

/**
 * This computer's id: what `NEMO_CLIENT_ID` says, else the one in the file, else a new one that is in the file before
 * anything is asked of the service. A new id at every start would use up what one address may ask for.
 * Source: docs/wire.md, "Headers".
 */
export async function readClientId(
  { files, random }: Pick<Host, 'files' | 'random'>,
  path: string,
  named: string | undefined,
): Promise<string> {
  const given = toClientId(named ?? '')
  if (given) return given
  const kept = toClientId(await files.readFile(path, 'utf8').catch(() => ''))
  if (kept) return kept
  const made = random.uuid()
  await files.mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFileAtomically(files, path, `${made}\n`)
  return made
}

function toClientId(text: string): string | undefined {
  const line = text.split('\n', 1)[0]?.trim() ?? ''
  return /^[\x21-\x7e]{1,64}$/.test(line) ? line : undefined
}
