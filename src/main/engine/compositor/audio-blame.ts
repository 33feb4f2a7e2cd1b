import { basename } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { runTool } from '../../media/run-tool'
import { FFMPEG_ARGS, toInputArgs } from '../../media/safe-input'
import { ToolError } from '../../media/tool-error'
import type { Sound } from '../film'
import { toSourceFailure } from './failures'

/** Many files went into one run that failed: the first that cannot be read by itself is the reason. */
export async function blameSound(
  host: Host,
  ffmpeg: string,
  sounds: readonly Sound[],
  thrown: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  if (!(thrown instanceof ToolError)) return thrown
  for (const { source } of sounds) {
    try {
      const args = [...FFMPEG_ARGS, ...toInputArgs(source), '-map', '0:a:0', '-t', '1', '-f', 'null', '-']
      await runTool(host, ffmpeg, args, { wallMs: 20_000, signal })
    } catch (reason) {
      return toSourceFailure(host, source, reason)
    }
  }
  const names = sounds.map(({ source }) => basename(source.path)).join(', ')
  return new ReelwrightError('export.render-failed-here', { name: names }, { cause: thrown, log: thrown.message })
}
