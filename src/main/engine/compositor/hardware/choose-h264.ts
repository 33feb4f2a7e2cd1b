import { join } from 'node:path'
import { z } from 'zod'
import { writeFileAtomically } from '../../../host/atomic-file'
import type { Host } from '../../../host/ports'
import type { MediaToolPaths } from '../../../media/facts'
import { X264, type VideoCodec } from '../codecs'
import { findCandidates } from './candidates'
import { tryEncoder, type Trial } from './trial'

/** A graphics card must be clearly faster: its pictures are a little worse at the same size. */
const LEAST_WIN = 1.3
/** Far larger wastes disk; far smaller shows that it is not the same quality. */
const COMPARABLE = { smallest: 0.6, largest: 1.25 }
const FILE_NAME = 'encoders.json'

const Kept = z.object({ build: z.string(), candidates: z.array(z.string()), chosen: z.string() })

export interface H264Question {
  readonly tools: MediaToolPaths
  /** Tells one build of ffmpeg from another. */
  readonly build: string
  readonly threads: number
  /** Where the answer is kept. */
  readonly folder: string
  /** Default: what this machine may have. */
  readonly candidates?: readonly VideoCodec[]
}

/** The best H.264 encoder of this machine. Each build of ffmpeg is tried once, on a second of film; in doubt it is x264. */
export async function chooseH264(host: Host, question: H264Question): Promise<VideoCodec> {
  const candidates = question.candidates ?? (await findCandidates(host))
  if (candidates.length === 0) return X264
  const names = candidates.map(({ name }) => name)
  const known = await readKept(host, question.folder)
  if (known?.build === question.build && known.candidates.join() === names.join())
    return candidates.find(({ name }) => name === known.chosen) ?? X264
  const chosen = await compete(host, question, candidates)
  const kept = { build: question.build, candidates: names, chosen: chosen.name }
  // Not being able to write it down only means to try again next time.
  await writeFileAtomically(host.files, join(question.folder, FILE_NAME), JSON.stringify(kept)).catch(() => undefined)
  return chosen
}

async function compete(host: Host, question: H264Question, candidates: readonly VideoCodec[]): Promise<VideoCodec> {
  await host.files.mkdir(question.folder, { recursive: true, mode: 0o700 })
  const attempt = (codec: VideoCodec): Promise<Trial | undefined> => {
    const outputPath = join(question.folder, `.trial-${host.random.uuid()}.mp4`)
    return tryEncoder(host, question.tools, codec, { threads: question.threads, outputPath })
  }
  const works: Trial[] = []
  for (const codec of candidates) {
    const trial = await attempt(codec)
    if (trial) works.push(trial)
  }
  if (works.length === 0) return X264
  const usual = await attempt(X264)
  return usual ? pickFastest(usual, works) : X264
}

/** The fastest of those that clearly beat the usual encoder at about its size, or the usual one. */
export function pickFastest(usual: Trial, others: readonly Trial[]): VideoCodec {
  const winners = others.filter(
    ({ wallMs, sizeBytes }) =>
      wallMs * LEAST_WIN <= usual.wallMs &&
      sizeBytes >= usual.sizeBytes * COMPARABLE.smallest &&
      sizeBytes <= usual.sizeBytes * COMPARABLE.largest,
  )
  return winners.sort((a, b) => a.wallMs - b.wallMs)[0]?.codec ?? usual.codec
}

async function readKept(host: Host, folder: string): Promise<z.infer<typeof Kept> | undefined> {
  try {
    return Kept.parse(JSON.parse(await host.files.readFile(join(folder, FILE_NAME), 'utf8')))
  } catch {
    return undefined
  }
}
