import { execFile } from 'node:child_process'
import { access, copyFile, mkdir, readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')
const samples = join(root, 'resources/samples')

/** 30 seconds from five photos: cross-fades, slow zooms, a title, four captions and music with fades. Exactly 900 frames. */
export async function toJob(folder, size = { widthPx: 1920, heightPx: 1080 }) {
  const { photos, music } = await mediaIn(folder)
  const shots = photos.map((path, index) => ({
    id: `shot-${index}`,
    source: { path, container: 'jpeg' },
    kind: 'photo',
    startFrame: index * 177,
    frameCount: 192,
    sourceInMs: 0,
    fit: 'fill',
    motion: index % 2 ? moving(1.12, 1) : moving(1, 1.12),
    ...(index > 0 && { transitionIn: { kind: 'crossfade', frameCount: 15 } }),
  }))
  return {
    ...{ ...size, fps: 30, frameCount: 900, shots, texts: TEXTS },
    sounds: [
      {
        ...{ id: 'music', source: { path: music, container: 'mp3' }, role: 'music', startMs: 0, durationMs: 30_000 },
        ...{ sourceInMs: 0, gain: 1, fadeInMs: 800, fadeOutMs: 2_000, loop: true },
      },
    ],
  }
}

/** Two seconds each of `count` photos, every one a file of its own. */
export async function toManyPhotos(folder, count) {
  const { shots, sounds, texts, ...film } = await toJob(folder)
  await mkdir(folder, { recursive: true })
  const many = Array.from({ length: count }, async (_, index) => {
    const { path, container } = shots[index % shots.length].source
    const copy = join(folder, `many-${index}.jpg`)
    await copyFile(path, copy)
    const { transitionIn, ...shot } = { ...shots[index % shots.length], id: `shot-${index}`, startFrame: index * 60 }
    const comingIn = index > 0 && { transitionIn: transitionIn ?? { kind: 'crossfade', frameCount: 15 } }
    return { ...shot, ...comingIn, frameCount: 75, source: { path: copy, container } }
  })
  return { ...film, frameCount: count * 60, shots: await Promise.all(many), texts: texts.slice(0, 1), sounds }
}

const moving = (fromZoom, toZoom) => ({ fromZoom, toZoom, fromX: 0.2, fromY: 0.4, toX: 0.8, toY: 0.6 })

const TEXTS = [
  { id: 'title', text: 'Made to last', role: 'title', position: 'center', startFrame: 0, frameCount: 90 },
  ...['Cut by hand', 'Fired twice', 'Glazed in the open air', 'Yours from today'].map((text, index) => ({
    ...{ id: `caption-${index}`, text, role: 'caption', position: 'bottom' },
    ...{ startFrame: 192 + index * 177, frameCount: 120 },
  })),
]

/** The sample photos and music, or pictures of about the same weight when there are none. */
export async function mediaIn(folder) {
  const names = await readdir(samples).catch(() => [])
  const photos = names.filter((name) => /\.jpe?g$/i.test(name)).sort()
  const music = join(samples, 'music.mp3')
  const hasMusic = await access(music).then(
    () => true,
    () => false,
  )
  if (photos.length >= 5 && hasMusic) return { photos: photos.slice(0, 5).map((name) => join(samples, name)), music }
  await mkdir(folder, { recursive: true })
  const made = await Promise.all(SIZES.map((size, index) => makePhoto(join(folder, `photo-${index}.jpg`), size, index)))
  return { photos: made, music: hasMusic ? music : await makeMusic(join(folder, 'music.mp3')) }
}

const SIZES = ['4000x2667', '4000x3000', '3000x2000', '3000x4000', '4000x2667']

async function makePhoto(path, size, seed) {
  const [width, height] = size.split('x').map(Number)
  const colours = ['0x8a5a3c', '0xd9c7a8', '0x33505a', '0xb9754a', '0x6c7a54']
  const [a, b] = [colours[seed], colours[(seed + 2) % 5]]
  const graph = [
    `gradients=s=${width / 2}x${Math.floor(height / 2)}:c0=${a}:c1=${b}:n=2:seed=${seed + 1}:duration=1[ground]`,
    `cellauto=s=160x120:rule=110:seed=${seed + 5},scale=${width / 2}:${Math.floor(height / 2)}:flags=bicubic,gblur=12[shapes]`,
    '[ground]format=gbrp[g];[shapes]format=gbrp[s]',
    `[g][s]blend=all_mode=softlight,scale=${width}:${height},noise=alls=7:allf=u,format=yuvj420p[out]`,
  ].join(';')
  await run('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-filter_complex',
    graph,
    '-map',
    '[out]',
    '-frames:v',
    '1',
    '-q:v',
    '4',
    path,
  ])
  return path
}

async function makeMusic(path) {
  const tones = 'aevalsrc=0.2*sin(220*2*PI*t)*exp(-mod(t\\,0.5)*4)+0.1*sin(330*2*PI*t):d=40:s=44100'
  await run('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', tones, '-b:a', '192k', path])
  return path
}
