import type { FrameSize } from '../../../shared/picture-plan'
import type { Screen } from './screen'
import { toRgba } from './to-rgba'

/** Works everywhere. */
export function createPlainScreen(canvas: OffscreenCanvas): Screen {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new TypeError('There is no canvas to draw on.')
  let image: { readonly data: ImageData; readonly pixels: Uint32Array } | undefined

  const imageFor = ({ widthPx, heightPx }: FrameSize): NonNullable<typeof image> => {
    if (image?.data.width === widthPx && image.data.height === heightPx) return image
    const data = new ImageData(widthPx, heightPx)
    canvas.width = widthPx
    canvas.height = heightPx
    return (image = { data, pixels: new Uint32Array(data.data.buffer) })
  }

  return {
    show: (picture, size) => {
      const { data, pixels } = imageFor(size)
      toRgba(picture, size, pixels)
      context.putImageData(data, 0, 0)
    },
  }
}
