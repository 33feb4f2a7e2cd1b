import { createFramePainter, type FramePainter } from '../../../picture/frame-painter'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { Host } from '../../host/ports'
import { startClipFrames } from './clip-frames'
import { startEncoder, type Encoder } from './encoder'
import { toRenderFailure } from './failures'
import { createNeeds } from './needs'
import { cutsIn, type Segment } from './segments'
import { toWorkFolder } from './work-folder'
import type { FromWorker, ToWorker, WorkerBirth } from './worker-protocol'

/** What one worker thread does: draws the frames of one segment after the other and hands them to an encoder each. */
export interface SegmentWork {
  take(message: Exclude<ToWorker, { kind: 'stop' }>): void
  /** Ends all children and resolves when they are gone. */
  stop(): Promise<void>
}

/** Frames drawn ahead while the encoder is busy with earlier ones. */
const RING = 3
const REPORT_EVERY_FRAMES = 10

export function startSegmentWork(host: Host, birth: WorkerBirth, say: (message: FromWorker) => void): SegmentWork {
  const { plan, ffmpeg, codec } = birth
  const folder = toWorkFolder(host, birth.workFolder, birth.run)
  const stopping = new AbortController()
  const needs = createNeeds(say)
  const encoders = new Set<Encoder>()

  const starting = createFramePainter(plan, {
    photo: async (shotIndex) => host.files.readFile(await needs.photo(shotIndex)),
    text: (textIndex) => needs.text(textIndex),
    mark: () => needs.mark(),
    clip: async (shotIndex, firstFrame) => {
      const shot = plan.shots[shotIndex]
      if (!shot) throw new RangeError(`There is no shot ${shotIndex}.`)
      const light = await needs.light(shotIndex)
      return startClipFrames(host, { ffmpeg, shot, firstFrame, light, size: plan, fps: plan.fps }, stopping.signal)
    },
  })
  const ring = starting.then((painter) => Array.from({ length: RING }, () => painter.createTarget()))

  const run = async (segment: Segment): Promise<void> => {
    const partPath = folder.partOf(segment.fileName)
    const { widthPx, heightPx, fps } = plan
    const frames = { widthPx, heightPx, fps, cuts: cutsIn(plan, segment) }
    const order = { ffmpeg, codec, ...frames, threads: birth.encoderThreads, outputPath: partPath }
    const encoder = startEncoder(host, order, stopping.signal)
    encoders.add(encoder)
    try {
      await drawAll(await starting, segment, encoder)
      say({ kind: 'drawn' })
      await encoder.finish()
      await folder.keep(partPath, segment.fileName)
      say({ kind: 'finished', segment })
    } finally {
      await encoder.stop()
      encoders.delete(encoder)
    }
  }

  const drawAll = async (painter: FramePainter, segment: Segment, encoder: Encoder): Promise<void> => {
    const targets = await ring
    const taken: Promise<void>[] = []
    for (let count = 0; count < segment.frameCount; count++) {
      const target = targets[count % RING]
      if (!target) throw new RangeError('The ring is empty.')
      await taken[count % RING]
      stopping.signal.throwIfAborted()
      await painter.draw(segment.firstFrame + count, target)
      const writing = encoder.write(painter.bytesOf(target))
      writing.catch(() => undefined)
      taken[count % RING] = writing
      if ((count + 1) % REPORT_EVERY_FRAMES === 0) say({ kind: 'frames', count: REPORT_EVERY_FRAMES })
    }
    await Promise.all(taken)
    say({ kind: 'frames', count: segment.frameCount % REPORT_EVERY_FRAMES })
    await painter.rewind()
  }

  const fail = (thrown: unknown): void => {
    if (stopping.signal.aborted) return
    const { code, facts, message } = toRenderFailure(thrown)
    say({ kind: 'failed', code, facts, log: message })
  }

  return {
    take: (message) => {
      if (message.kind === 'supply') needs.answer(message.needId, message.supply)
      else void run(message.segment).catch(fail)
    },
    stop: async () => {
      stopping.abort(new ReelwrightError('interrupted'))
      await Promise.all([...encoders].map((encoder) => encoder.stop()))
      const painter = await starting.catch(() => undefined)
      await painter?.rewind()
    },
  }
}
