import { execFile } from 'node:child_process'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const SAMPLES = resolve(import.meta.dirname, '../../../resources/samples')
const PICTURES = ['01-watch', '02-mug', '03-headphones', '04-plant', '05-perfume']

/** Makes a folder as a person might have it: photos with a camera's names, a clip that moves, a song. */
export async function makeShoot(parent: string, { name = 'Autumn shop', photos = 6 } = {}): Promise<string> {
  const folder = join(parent, name)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (let n = 0; n < photos; n += 1) {
    const from = join(SAMPLES, `${PICTURES[n % PICTURES.length]}.jpg`)
    const crop = n < PICTURES.length ? 'null' : `crop=iw*${0.8 - (n % 3) * 0.1}:ih*${0.8 - (n % 3) * 0.1}`
    const to = join(folder, `IMG_${2041 + n * 3}.jpg`)
    await run('ffmpeg', ['-v', 'error', '-y', '-i', from, '-vf', `${crop},scale=1200:-2`, '-q:v', '3', to])
  }
  const move = "zoompan=z='1+on/400':d=120:s=1280x720:fps=30:x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2'"
  const still = join(SAMPLES, '02-mug.jpg')
  const clip = ['-vf', move, '-t', '4', '-pix_fmt', 'yuv420p', join(folder, 'morning.mp4')]
  await run('ffmpeg', ['-v', 'error', '-y', '-i', still, ...clip])
  await run('ffmpeg', ['-v', 'error', '-y', '-i', join(SAMPLES, 'music.mp3'), '-c', 'copy', join(folder, 'song.mp3')])
  return folder
}
