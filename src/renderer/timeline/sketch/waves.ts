const HIGH_PX = 56
const ALPHA = 0.34

/** The sounds that are seen now, by their clips: each drawn once, to be stretched afterwards. */
export function readWaves(film: HTMLElement): ReadonlyMap<string, HTMLCanvasElement> {
  const clips = [...film.querySelectorAll<HTMLElement>('[data-clip]:has(> svg > path)')]
  return new Map(
    clips.flatMap((clip) => {
      const wave = toPicture(clip)
      return wave ? [[clip.dataset.clip ?? '', wave]] : []
    }),
  )
}

function toPicture(clip: HTMLElement): HTMLCanvasElement | undefined {
  const drawing = clip.querySelector<SVGSVGElement>(':scope > svg')
  const columns = drawing?.viewBox.baseVal.width ?? 0
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context || columns === 0) return undefined
  canvas.width = Math.ceil(columns) * 2
  canvas.height = HIGH_PX
  context.scale(2, HIGH_PX / 2)
  context.globalAlpha = ALPHA
  context.fillStyle = getComputedStyle(clip).color
  context.fill(new Path2D(drawing?.querySelector('path')?.getAttribute('d') ?? ''))
  return canvas
}
