import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { arrange } from './tune.mjs'
import { createMixer, SAMPLE_RATE } from './synth.mjs'

/** Plays the tune and hands it to ffmpeg as raw sound. Answers the size of the file. */
export async function makeMusic(path) {
  const mixer = createMixer(arrange.lengthSeconds)
  arrange.play(mixer)
  const sound = mixer.finish()
  const raw = ['-f', 's16le', '-ar', `${SAMPLE_RATE}`, '-ac', '2', '-i', 'pipe:0']
  const tags = ['-metadata', 'title=Bright Morning', '-metadata', 'artist=Reelwright', '-map_metadata', '-1']
  const args = [
    '-hide_banner',
    '-loglevel',
    'error',
    '-y',
    ...raw,
    '-c:a',
    'libmp3lame',
    '-b:a',
    '192k',
    ...tags,
    `file:${path}`,
  ]
  const encoder = spawn('ffmpeg', args, { stdio: ['pipe', 'inherit', 'inherit'] })
  encoder.stdin.end(sound)
  const [code] = await once(encoder, 'close')
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}.`)
  return (await stat(path)).size
}
