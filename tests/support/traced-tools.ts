import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaToolPaths } from '../../src/main/media/facts'

/** What ffmpeg and ffprobe touched while they were watched. */
export interface Trace {
  /** How many programs ran. */
  readonly runs: number
  /** Every path they opened, and every address they connected to or sent to, as strace writes them. */
  readonly opened: readonly string[]
  readonly addressed: readonly string[]
}

/** ffmpeg and ffprobe under strace: programs in `folder` that stand in for them, and what they have done so far. */
export async function traceTools(folder: string): Promise<{ tools: MediaToolPaths; read(): Promise<Trace> }> {
  const logs = join(folder, 'traces')
  await mkdir(logs, { recursive: true })
  const wrap = async (program: string): Promise<string> => {
    const path = join(folder, program)
    const strace = 'strace -f -qq -s 4096 -e trace=open,openat,openat2,connect,sendto,sendmsg,bind'
    await writeFile(path, `#!/bin/sh\nexec ${strace} -o '${logs}'/$$ ${program} "$@"\n`)
    await chmod(path, 0o755)
    return path
  }
  const tools = { ffmpeg: await wrap('ffmpeg'), ffprobe: await wrap('ffprobe') }
  return { tools, read: () => readTraces(logs) }
}

async function readTraces(logs: string): Promise<Trace> {
  const names = await readdir(logs)
  const lines = (await Promise.all(names.map((name) => readFile(join(logs, name), 'utf8')))).join('\n').split('\n')
  return {
    runs: names.length,
    opened: lines.flatMap((line) => /\bopen(?:at|at2)?\((?:AT_FDCWD, )?"((?:[^"\\]|\\.)*)"/.exec(line)?.[1] ?? []),
    addressed: lines.filter((line) => /\b(connect|sendto|sendmsg|bind)\(/.test(line)),
  }
}
