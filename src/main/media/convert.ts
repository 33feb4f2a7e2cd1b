import { basename, dirname } from 'node:path'
import { ReelwrightError } from '../../shared/failures/failure'
import { syncFolder } from '../host/atomic-file'
import type { Host } from '../host/ports'
import { type CopyPlan, planCopy } from './convert-plan'
import type { Container, MediaFacts, MediaToolPaths } from './facts'
import { createLane } from './lane'
import { probe, type VideoStream } from './probe'
import { asItIs, type ToReadable } from './readable'
import { readProgress } from './read-progress'
import { startTool } from './run-tool'
import { FFMPEG_ARGS, toInputArgs } from './safe-input'
import { identify, withSourceFile } from './source-file'
import { ToolError } from './tool-error'

export type Original = Pick<
  MediaFacts,
  'path' | 'container' | 'kind' | 'sizeBytes' | 'modifiedMs' | 'widthPx' | 'heightPx' | 'durationMs'
>

/** A copy as it lies on disk. */
export interface MediaCopy {
  readonly path: string
  readonly sizeBytes: number
  readonly modifiedMs: number
}

export interface Converter {
  /**
   * Makes a copy that the cloud takes, at `pathWithoutEnding` and the ending of what it becomes. Only whole and checked
   * copies get that name. The original is only read.
   * @throws {ReelwrightError} `media.*`, `engine.ffmpeg-missing`, `store.not-kept`, or the signal's reason.
   */
  convert(
    original: Original,
    pathWithoutEnding: string,
    options: { signal: AbortSignal; onProgress?: (progress: number) => void },
  ): Promise<MediaCopy>
}

/** An encoder uses all there is; two would only wait for each other. */
const AT_ONCE = 1
const STALLED_MS = 30_000
const START_LIMIT_MS = 60_000
/** Nothing takes longer than so many times its own length. */
const SLOWEST = 20
/** How far the length of a copy may be off: a frame of film, or a packet of sound. */
const TOLERANCE_MS = 100
const BRIGHT_TRANSFERS = ['smpte2084', 'arib-std-b67']

interface ConverterParts {
  readonly host: Host
  readonly tools: MediaToolPaths
  readonly toReadable?: ToReadable
}

/** Makes copies of what the cloud does not take. */
export function createConverter({ host, tools, toReadable = asItIs }: ConverterParts): Converter {
  const inLane = createLane(AT_ONCE)

  return {
    convert: (original, pathWithoutEnding, options) =>
      inLane(
        () =>
          withSourceFile(host, original.path, async ({ identity }) => {
            const isSame = identity.sizeBytes === original.sizeBytes && identity.modifiedMs === original.modifiedMs
            if (!isSame) throw new ReelwrightError('media.changed', { name: basename(original.path) })
            return makeCopy(original, pathWithoutEnding, options)
          }),
        options.signal,
      ),
  }

  async function makeCopy(
    original: Original,
    pathWithoutEnding: string,
    options: { signal: AbortSignal; onProgress?: (progress: number) => void },
  ): Promise<MediaCopy> {
    const partPath = `${pathWithoutEnding}.part`
    await host.files.mkdir(dirname(partPath), { recursive: true, mode: 0o700 })
    try {
      const source = await toReadable(original, options.signal)
      const isOurs = source.path !== original.path
      const plan = await encodeSomehow({ ...original, ...source, isOurs }, partPath, options)
      await check(original, plan, partPath, options.signal)
      const path = pathWithoutEnding + plan.ending
      await settle(host, partPath, path)
      const { sizeBytes, modifiedMs } = await identify(host, path)
      return { path, sizeBytes, modifiedMs }
    } catch (thrown) {
      await host.files.rm(partPath, { force: true })
      options.signal.throwIfAborted()
      throw toRefusal(thrown, original)
    }
  }

  /** Not every ffmpeg can bring bright pictures down; a pale copy is better than none. */
  async function encodeSomehow(
    original: Original & { isOurs: boolean },
    partPath: string,
    options: EncodeOptions,
  ): Promise<CopyPlan> {
    const [video] = original.kind === 'music' ? [] : (await probe(host, tools, original, options)).videos
    const isBright = BRIGHT_TRANSFERS.includes(video?.transfer ?? '')
    const looks = { isClear: isClear(video), isBright, isReady: original.isOurs && original.container === 'jpeg' }
    const plan = planCopy({ ...original, ...looks })
    try {
      await encode(original, plan, partPath, options)
      return plan
    } catch (thrown) {
      if (!looks.isBright || !(thrown instanceof ToolError) || thrown.ending !== 'exit') throw thrown
      const plain = planCopy({ ...original, ...looks, isBright: false })
      await encode(original, plain, partPath, options)
      return plain
    }
  }

  async function encode(
    original: Original,
    plan: CopyPlan,
    partPath: string,
    { signal, onProgress }: EncodeOptions,
  ): Promise<void> {
    const { durationMs = 0 } = original
    await host.files.rm(partPath, { force: true })
    const input = [...FFMPEG_ARGS, '-n', '-nostats', '-progress', 'pipe:1', ...toInputArgs(original)]
    const args = [...input, '-map_metadata', '-1', '-sn', '-dn', ...plan.args, `file:${partPath}`]
    const limits = { wallMs: START_LIMIT_MS + SLOWEST * durationMs, silenceMs: STALLED_MS }
    const tool = startTool(host, tools.ffmpeg, args, { ...limits, signal })
    readProgress(tool.stdout, durationMs, (progress) => onProgress?.(progress))
    await tool.done
  }

  /** An encoder that was stopped leaves a playable part, so the length is looked at. */
  async function check(original: Original, plan: CopyPlan, partPath: string, signal: AbortSignal): Promise<void> {
    const { sizeBytes } = await identify(host, partPath)
    if (sizeBytes === 0) throw new ReelwrightError('media.not-converted', {}, { log: 'The copy is empty.' })
    if (original.durationMs === undefined) return
    const container: Container = plan.ending === '.jpg' ? 'jpeg' : plan.ending === '.png' ? 'png' : 'mp4'
    const { durationMs = 0 } = await probe(host, tools, { path: partPath, container }, { signal })
    if (Math.abs(durationMs - original.durationMs) <= TOLERANCE_MS) return
    const log = `The copy lasts ${durationMs} ms, the original ${original.durationMs}.`
    throw new ReelwrightError('media.not-converted', {}, { log })
  }
}

interface EncodeOptions {
  readonly signal: AbortSignal
  readonly onProgress?: (progress: number) => void
}

/** Formats with a place for clear parts, by ffmpeg's names for them. */
function isClear(video: VideoStream | undefined): boolean {
  return /^(rgba|bgra|argb|abgr|ya|gbrap|yuva|pal8)/.test(video?.pixelFormat ?? '')
}

/** Gives finished bytes their name, so that a crash leaves all of them or none. */
async function settle(host: Host, partPath: string, path: string): Promise<void> {
  const handle = await host.files.open(partPath, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await host.files.rename(partPath, path)
  await syncFolder(host.files, dirname(path))
}

function toRefusal(thrown: unknown, { path }: Original): unknown {
  const name = basename(path)
  if (thrown instanceof ToolError && thrown.ending === 'not-started')
    return new ReelwrightError('engine.ffmpeg-missing', {}, { cause: thrown })
  if (isDiskFull(thrown)) return new ReelwrightError('store.not-kept', {}, { cause: thrown })
  if (thrown instanceof ReelwrightError && thrown.code !== 'media.not-converted') return thrown
  return new ReelwrightError('media.not-converted', { name }, { cause: thrown })
}

function isDiskFull(thrown: unknown): boolean {
  if (thrown instanceof ToolError) return /No space left on device|Disk quota exceeded/.test(thrown.stderr)
  return thrown instanceof Error && 'code' in thrown && ['ENOSPC', 'EDQUOT', 'EROFS'].includes(String(thrown.code))
}
