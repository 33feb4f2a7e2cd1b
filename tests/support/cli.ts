import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { CliEvent } from '../../src/main/cli/events'
import { type AtEnd, tempFolder } from './nemo-client'

const run = promisify(execFile)

/** An event as it stands on a line. */
export type SaidEvent = CliEvent & { at: string }

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunningCli {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves once stdout holds this text, or when the program ended without it. */
  said(text: string): Promise<void>
}

export interface CliFolder {
  /** Where the person is. */
  readonly work: string
  readonly data: string
  start(args: readonly string[], environment?: Record<string, string>): RunningCli
  run(args: readonly string[], environment?: Record<string, string>): Promise<Ended>
}

/** A person in a folder of their own, with a home and a data folder of their own. */
export async function cliFolder(atEnd: AtEnd = onTestFinished): Promise<CliFolder> {
  const root = await tempFolder(atEnd)
  const work = join(root, 'work')
  const data = join(root, 'data')
  await mkdir(work)
  const start = (args: readonly string[], environment: Record<string, string> = {}): RunningCli => {
    const { PATH = '', TMPDIR = '/tmp' } = process.env
    const child = spawn(process.execPath, [resolve('out/main/cli.js'), ...args, '--data-dir', data], {
      cwd: work,
      env: { PATH, TMPDIR, HOME: root, LANG: 'en_US.UTF-8', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    atEnd(() => void child.kill('SIGKILL'))
    return listenTo(child)
  }
  return { work, data, start, run: (args, environment) => start(args, environment).ended }
}

function listenTo(child: ChildProcess): RunningCli {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
  const said = (text: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => (stdout.includes(text) ? resolve() : undefined)
      child.stdout?.on('data', look)
      void ended.then(() => resolve())
      look()
    })
  return { child, ended, said }
}

/** Every line of `--json`, each proven to be an event of the contract. */
export function eventsOf({ stdout }: Pick<Ended, 'stdout'>): SaidEvent[] {
  const lines = stdout.split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const said: unknown = JSON.parse(line)
    return { ...CliEvent.parse(said), ...z.object({ at: z.iso.datetime() }).parse(said) }
  })
}

/** The events of one type, in order. */
export function find<T extends SaidEvent['type']>(
  events: readonly SaidEvent[],
  type: T,
): Extract<SaidEvent, { type: T }>[] {
  return events.filter((event): event is Extract<SaidEvent, { type: T }> => event.type === type)
}

/** The project that a command made. */
export const idOf = (ended: Pick<Ended, 'stdout'>): string => find(eventsOf(ended), 'project')[0]?.id ?? ''

/** A folder with three photos, a song, and a text file that says it is a photo. */
export async function makeMedia(folder: string): Promise<string> {
  const media = join(folder, 'holiday')
  await mkdir(media)
  for (const [index, colour] of ['red', 'green', 'blue'].entries()) {
    const path = join(media, `photo${index + 1}.jpg`)
    await run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', `color=${colour}:s=960x600`, '-frames:v', '1', path])
  }
  await run('sox', ['-n', '-r', '44100', '-c', '2', join(media, 'song.mp3'), 'synth', '4', 'sine', '330'])
  await writeFile(join(media, 'fake.jpg'), 'not a photo')
  return media
}

/** What ffprobe says of a film's picture. */
export async function probe(path: string): Promise<{ codec_name: string; width: number; height: number }> {
  const args = [
    '-v',
    'error',
    '-select_streams',
    'v:0',
    '-show_entries',
    'stream=codec_name,width,height',
    '-of',
    'json',
  ]
  const { stdout } = await run('ffprobe', [...args, path])
  const Streams = z.object({
    streams: z.tuple([z.object({ codec_name: z.string(), width: z.number(), height: z.number() })]),
  })
  return Streams.parse(JSON.parse(stdout)).streams[0]
}
