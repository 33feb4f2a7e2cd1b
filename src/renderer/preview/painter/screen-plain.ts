import { createColours } from '../../../kernel/colours'
import type { FrameSize } from '../../../shared/picture-plan'
import type { Screen } from './screen'

interface Image {
  readonly data: ImageData
  readonly convert: (picture: Uint8Array) => void
}

/** Works everywhere. */
export function createPlainScreen(canvas: OffscreenCanvas): Screen {
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new TypeError('There is no canvas to draw on.')
  let image: Image | undefined

  const imageFor = async (size: FrameSize): Promise<Image> => {
    const { widthPx, heightPx } = size
    if (image?.data.width === widthPx && image.data.height === heightPx) return image
    const { pixels, convert } = await createColours(size)
    canvas.width = widthPx
    canvas.height = heightPx
    return (image = { data: new ImageData(pixels, widthPx, heightPx), convert })
  }

  return {
    show: async (picture, size) => {
      const { data, convert } = await imageFor(size)
      convert(picture)
      context.putImageData(data, 0, 0)
    },
  }
}
