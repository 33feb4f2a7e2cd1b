import { resolve } from 'node:path'
import type { Run } from './run'

/** Where a film goes: the file a person named, or a file of the project's name in a folder. */
export async function toTarget(
  { host, workFolder }: Run,
  output: string | undefined,
): Promise<{ filePath: string } | { folder: string }> {
  if (output === undefined) return { folder: workFolder }
  const path = resolve(workFolder, output)
  const stats = await host.files.stat(path).catch(() => undefined)
  return stats?.isDirectory() ? { folder: path } : { filePath: path }
}
