import { execFile, spawn } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { toTutorialCommand, toWords } from './tutorial.mjs'

/** Other programs that make the same film, as commands. Those that are not installed are named and left out. */
export async function toPeers(plan, folder, say) {
  const peers = { tutorial: toTutorialCommand(plan, join(folder, 'tutorial.mp4')) }
  if (await runs('melt', ['-version'])) peers.melt = toMeltCommand(plan, join(folder, 'melt.mp4'))
  else say('melt is not installed and left out')
  const python = await pythonWithOpenshot()
  if (python) peers.openshot = toOpenshotCommand(python, await withPaintedTexts(plan, folder), join(folder, 'open.mp4'))
  else say('openshot is not installed and left out')
  return peers
}

/** A Debian package brings it to the system's Python, which need not be the first one on the path. */
async function pythonWithOpenshot() {
  for (const python of ['python3', '/usr/bin/python3']) {
    if (await runs(python, ['-c', 'import openshot'])) return python
  }
  return undefined
}

/** Its own texts need a Qt application around them. It gets its texts as pictures, and their painting for nothing. */
async function withPaintedTexts(plan, folder) {
  const { widthPx, heightPx } = plan
  const texts = plan.texts.map(async (text, index) => {
    const picturePath = join(folder, `text-${index}.png`)
    const paper = ['-f', 'lavfi', '-i', `color=black@0:s=${widthPx}x${heightPx},format=rgba`]
    await promisify(execFile)('ffmpeg', [
      '-v',
      'error',
      '-y',
      ...paper,
      '-vf',
      toWords(text),
      '-frames:v',
      '1',
      picturePath,
    ])
    return { ...text, picturePath }
  })
  return { ...plan, texts: await Promise.all(texts) }
}

const runs = (program, args) =>
  new Promise((done) => {
    const child = spawn(program, args, { stdio: 'ignore' })
    child.once('error', () => done(false))
    child.once('close', (code) => done(code === 0))
  })

/** `-attach` and not `-attach-cut`: what hangs on a cut is not seen while two pictures mix. */
function toMeltCommand({ widthPx, heightPx, fps, shots, texts, sounds, frameCount }, outputPath) {
  const pictures = shots.flatMap(({ source, frameCount: length, motion, transitionIn }) => {
    const at = (zoom) => `${-((zoom - 1) / 2) * 100}%/${-((zoom - 1) / 2) * 100}%:${zoom * 100}%x${zoom * 100}%`
    const geometry = `transition.rect=0=${at(motion.fromZoom)};${length - 1}=${at(motion.toZoom)}`
    const mix = transitionIn ? ['-mix', String(transitionIn.frameCount), '-mixer', 'luma'] : []
    return [source.path, `out=${length - 1}`, '-attach', 'affine', geometry, ...mix]
  })
  const words = texts.flatMap(({ text, role, startFrame, frameCount: length }) => [
    ...['-filter', `dynamictext:${text}`, `in=${startFrame}`, `out=${startFrame + length - 1}`],
    ...['family=Inter', `size=${role === 'title' ? 108 : 48}`, 'halign=center', 'fgcolour=#ffffffff'],
    `valign=${role === 'title' ? 'middle' : 'bottom'}`,
  ])
  return [
    ...[
      'xvfb-run',
      '-a',
      'melt',
      '-silent',
      ...pictures,
      ...words,
      '-audio-track',
      sounds[0].source.path,
      `out=${frameCount - 1}`,
    ],
    ...['-consumer', `avformat:${outputPath}`, `width=${widthPx}`, `height=${heightPx}`, `frame_rate_num=${fps}`],
    ...['frame_rate_den=1', 'progressive=1', 'vcodec=libx264', 'preset=veryfast', 'crf=20', 'acodec=aac', 'ab=192k'],
    'real_time=-2',
  ]
}

const PYTHON = `
import json, sys, openshot
plan, out = json.loads(sys.argv[1]), sys.argv[2]
fps, w, h = plan['fps'], plan['widthPx'], plan['heightPx']
line = openshot.Timeline(w, h, openshot.Fraction(fps, 1), 48000, 2, openshot.LAYOUT_STEREO)
keep = []
for shot in plan['shots']:
    reader = openshot.QtImageReader(shot['source']['path']); clip = openshot.Clip(reader); keep += [reader, clip]
    first, last = 1, shot['frameCount']
    clip.Position(shot['startFrame'] / fps); clip.End(last / fps); clip.Layer(1); clip.scale = openshot.SCALE_CROP
    for points in (clip.scale_x, clip.scale_y):
        points.AddPoint(first, shot['motion']['fromZoom']); points.AddPoint(last, shot['motion']['toZoom'])
    if 'transitionIn' in shot:
        clip.alpha.AddPoint(1, 0.0); clip.alpha.AddPoint(shot['transitionIn']['frameCount'], 1.0)
    line.AddClip(clip)
for text in plan['texts']:
    reader = openshot.QtImageReader(text['picturePath']); clip = openshot.Clip(reader); keep += [reader, clip]
    clip.Position(text['startFrame'] / fps); clip.End(text['frameCount'] / fps); clip.Layer(2)
    line.AddClip(clip)
reader = openshot.FFmpegReader(plan['sounds'][0]['source']['path']); clip = openshot.Clip(reader); keep += [reader, clip]
clip.End(plan['frameCount'] / fps); clip.Layer(3); line.AddClip(clip)
writer = openshot.FFmpegWriter(out)
writer.SetVideoOptions(True, 'libx264', openshot.Fraction(fps, 1), w, h, openshot.Fraction(1, 1), False, False, 8000000)
writer.SetAudioOptions(True, 'aac', 48000, 2, openshot.LAYOUT_STEREO, 192000)
writer.Open(); line.Open()
writer.SetOption(openshot.VIDEO_STREAM, 'preset', 'veryfast'); writer.SetOption(openshot.VIDEO_STREAM, 'crf', '20')
for frame in range(1, plan['frameCount'] + 1): writer.WriteFrame(line.GetFrame(frame))
writer.Close(); line.Close()
`

const toOpenshotCommand = (python, plan, outputPath) => [python, '-c', PYTHON, JSON.stringify(plan), outputPath]
