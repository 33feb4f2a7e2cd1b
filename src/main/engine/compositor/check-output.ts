import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { checkFilm } from '../../media/check-film'
import type { MediaToolPaths } from '../../media/facts'
import { probe } from '../../media/probe'
import type { FilmFacts, FilmOutput, FilmPlan } from '../film'
import { FORMS, GIF_FPS } from './forms'

/** Sound is made of blocks: a file may end this much later than the film. */
const SOUND_TOLERANCE_MS = 100
/** A GIF counts in hundredths of a second. */
const GIF_TOLERANCE_MS = 150

/**
 * Looks whether a finished file is what the plan says, as far as its form can tell: tracks, size, length, and every frame.
 * @throws {ReelwrightError} `export.result-wrong`
 */
export async function checkOutput(
  host: Host,
  tools: MediaToolPaths,
  path: string,
  plan: FilmPlan,
  output: FilmOutput,
): Promise<FilmFacts> {
  const facts =
    output.format === 'mp4' ? await checkMp4(host, tools, path, plan) : await look(host, tools, path, output)
  const { kind, hasSound } = FORMS[output.format]
  const wantedMs = (plan.frameCount / plan.fps) * 1000
  const offByMs = kind === 'picture' ? 0 : Math.abs(facts.durationMs - wantedMs)
  const sizeRight = kind === 'sound' || (facts.widthPx === plan.widthPx && facts.heightPx === plan.heightPx)
  const framesOff = kind === 'film' ? Math.abs(facts.frameCount - framesOf(plan, output)) : 0
  const toleranceMs = output.format === 'gif' ? GIF_TOLERANCE_MS : SOUND_TOLERANCE_MS
  if (
    offByMs <= toleranceMs &&
    sizeRight &&
    framesOff <= (output.format === 'gif' ? 1 : 0) &&
    facts.hasAudio === hasSound
  ) {
    const { widthPx, heightPx, frameCount, durationMs, sizeBytes } = facts
    return { widthPx, heightPx, frameCount, durationMs, sizeBytes }
  }
  throw wrong(`A ${output.format} of ${JSON.stringify(facts)}, wanted ${wantedMs} ms`)
}

const framesOf = ({ frameCount, fps }: FilmPlan, { format }: FilmOutput): number =>
  format === 'gif' ? Math.round((frameCount * GIF_FPS) / fps) : frameCount

interface Facts extends FilmFacts {
  readonly hasAudio: boolean
}

async function checkMp4(host: Host, tools: MediaToolPaths, path: string, plan: FilmPlan): Promise<Facts> {
  const { frameCount, fps } = plan
  return checkFilm(host, tools, path, { frameCount, durationMs: (frameCount / fps) * 1000 })
}

async function look(host: Host, tools: MediaToolPaths, path: string, { format }: FilmOutput): Promise<Facts> {
  const { container, videoCodec } = FORMS[format]
  const report = await probe(host, tools, { path, container }, { countPackets: true }).catch((thrown: unknown) =>
    Promise.reject(wrong('ffprobe cannot read it.', thrown)),
  )
  const { size: sizeBytes } = await host.files.stat(path)
  const [video, ...more] = report.videos
  if (video?.codec !== videoCodec || more.length > 0) throw wrong(`Its pictures are ${video?.codec ?? 'missing'}.`)
  return {
    ...{ widthPx: video?.widthPx ?? 0, heightPx: video?.heightPx ?? 0, frameCount: video?.packetCount ?? 0 },
    ...{ durationMs: report.durationMs ?? 0, sizeBytes, hasAudio: report.audioCount > 0 },
  }
}

const wrong = (log: string, cause?: unknown): ReelwrightError =>
  new ReelwrightError('export.result-wrong', {}, { log, cause })
