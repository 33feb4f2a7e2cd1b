import { join } from 'node:path'
import { runTool } from '../../media/run-tool'
import { FFMPEG_ARGS } from '../../media/safe-input'
import type { FilmOutput, FilmPlan } from '../film'
import { FORMS, GIF_FPS, type Form } from './forms'
import { joinFilm, ownInput } from './join-film'
import { makePictures, makeSound, type Making } from './making'
import { planSegments, type Segment } from './segments'

const USUAL_PICTURE_MS = 1_000
const WALL_MS_PER_FILM_SECOND = 10_000
const OPUS_ARGS = ['-c:a', 'libopus', '-b:a', '160k', '-f', 'ogg']

/** The runs of frames that an output is made of. */
export function segmentsFor(plan: FilmPlan, { format, atMs = USUAL_PICTURE_MS }: FilmOutput): Segment[] {
  const { kind } = FORMS[format]
  if (kind === 'sound') return []
  if (kind === 'film') return planSegments(plan)
  const firstFrame = Math.min(plan.frameCount - 1, Math.floor((atMs * plan.fps) / 1000))
  return [{ index: 0, firstFrame, frameCount: 1, fileName: 'picture.png' }]
}

/** Makes the file that was asked for, and answers the path under which it still lies hidden. */
export async function makeOutput(making: Making, stopping: AbortController): Promise<string> {
  const form = FORMS[making.output.format]
  switch (form.kind) {
    case 'film':
      return makeFilm(making, form, stopping)
    case 'sound':
      return toSoundFile(making, await makeSound(making), form.outputArgs)
    case 'picture':
      await makePictures(making)
      return join(making.folder.path, 'picture.png')
  }
}

async function makeFilm(making: Making, form: Form, stopping: AbortController): Promise<string> {
  const sound = form.hasSound ? soundFor(making) : undefined
  const [, audioPath] = await allOrNone(stopping, [makePictures(making), sound ?? Promise.resolve(undefined)])
  making.progress.joining()
  if (making.output.format !== 'gif') return joinOf(making, form, audioPath)
  const joined = await joinOf(making, FORMS.mp4)
  return toGif(making, joined, form.outputArgs)
}

async function soundFor(making: Making): Promise<string> {
  const path = await makeSound(making)
  return making.output.format === 'webm' ? toSoundFile(making, path, OPUS_ARGS, 'sound.ogg') : path
}

function joinOf({ means, folder, segments, signal }: Making, { container, outputArgs }: Form, audioPath?: string) {
  const common = { ffmpeg: means.tools.ffmpeg, folder, segments, container, outputArgs, fileName: 'film', signal }
  return joinFilm(means.host, { ...common, ...(audioPath !== undefined && { audioPath }) })
}

async function toSoundFile(making: Making, soundPath: string, args: readonly string[], fileName = 'film') {
  const path = making.folder.partOf(fileName)
  await convert(making, [...ownInput(soundPath), '-map', '0:a', '-map_metadata', '-1', ...args, `file:${path}`])
  return path
}

/** One palette for the whole film, so that colours do not flicker. Made of all pixels: what stands still counts, too. */
async function toGif(making: Making, moviePath: string, args: readonly string[]): Promise<string> {
  const path = making.folder.partOf('film.gif')
  const graph =
    `[0:v]fps=${GIF_FPS},split[one][two];[one]palettegen=stats_mode=full[palette];` +
    '[two][palette]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle[out]'
  const filter = ['-filter_complex', graph, '-map', '[out]']
  await convert(making, [...ownInput(moviePath, 'mov'), ...filter, ...args, `file:${path}`])
  return path
}

async function convert({ means, plan, signal }: Making, args: readonly string[]): Promise<void> {
  const wallMs = 60_000 + (plan.frameCount / plan.fps) * WALL_MS_PER_FILM_SECOND
  await runTool(means.host, means.tools.ffmpeg, [...FFMPEG_ARGS, ...args], { wallMs, signal })
}

/** Waits until all have ended; the first that fails stops the others, and its reason is the reason. */
async function allOrNone<A, B>(stopping: AbortController, [a, b]: [Promise<A>, Promise<B>]): Promise<[A, B]> {
  const stop = (thrown: unknown): void => stopping.abort(thrown)
  a.catch(stop)
  b.catch(stop)
  await Promise.allSettled([a, b])
  if (stopping.signal.aborted) throw stopping.signal.reason
  return [await a, await b]
}
