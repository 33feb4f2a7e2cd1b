import { join, resolve } from 'node:path'

const FONT = resolve(import.meta.dirname, '../../resources/fonts/Inter-Bold.ttf')

/** The command that tutorials give for the same job: zoompan on doubled photos, xfade, drawtext, one encoder. */
export function toTutorialCommand(plan, outputPath) {
  const { widthPx, heightPx, shots, texts, sounds } = plan
  const inputs = shots.flatMap(({ source }) => ['-i', source.path])
  const zoomed = shots.map(({ motion, frameCount }, index) => {
    const { fromZoom, toZoom } = motion
    const size = `${widthPx * 2}:${heightPx * 2}`
    const zoom = `${fromZoom}+(${toZoom - fromZoom})*on/${frameCount}`
    return (
      `[${index}:v]scale=${size}:force_original_aspect_ratio=increase,crop=${size},` +
      `zoompan=z='${zoom}':x='(iw-iw/zoom)*on/${frameCount}':y='(ih-ih/zoom)/2':d=${frameCount}:s=${widthPx}x${heightPx}:fps=30,format=yuv420p[z${index}]`
    )
  })
  const faded = shots.slice(1).map((shot, index) => {
    const before = index === 0 ? '[z0]' : `[x${index - 1}]`
    return `${before}[z${index + 1}]xfade=transition=fade:duration=0.5:offset=${shot.startFrame / 30}[x${index}]`
  })
  const words = texts.map((text) => {
    const { startFrame, frameCount } = text
    return `${toWords(text)}:enable='between(t,${startFrame / 30},${(startFrame + frameCount) / 30})'`
  })
  const music = `[${shots.length}:a]atrim=0:30,afade=t=in:d=0.8,afade=t=out:st=28:d=2[a]`
  const graph = [...zoomed, ...faded, `[x${shots.length - 2}]${words.join(',')}[v]`, music].join(';')
  return [
    ...['ffmpeg', '-v', 'error', '-y', ...inputs, '-i', sounds[0].source.path, '-filter_complex', graph],
    ...['-map', '[v]', '-map', '[a]', '-c:v', 'libx264', '-preset', 'veryfast', '-crf', '20', '-pix_fmt', 'yuv420p'],
    ...['-c:a', 'aac', '-b:a', '192k', '-movflags', '+faststart', join(outputPath)],
  ]
}

/** The filter that writes a text. */
export function toWords({ text, role }) {
  const [size, y] = role === 'title' ? [108, '(h-text_h)/2'] : [48, 'h*0.88']
  return `drawtext=fontfile=${FONT}:text='${text}':fontsize=${size}:fontcolor=white:shadowx=2:shadowy=2:x=(w-text_w)/2:y=${y}`
}
