import type { heif_error, heif_image, heif_image_handle, MainModule } from 'libheif-js/libheif-wasm/libheif.js'
import { HeifError } from './heif-error'
import type { PictureShape } from './worker-protocol'

/** Pixels without gaps, from the top. They lie in the library's memory. */
interface DecodedPicture extends PictureShape {
  readonly bytes: Uint8Array
}

/** What the library answers when it decoded: one block of pixels, and whether there are gaps between its rows. */
interface Decoded {
  readonly image: heif_image
  readonly channels: readonly [{ readonly data: Uint8Array; readonly stride: number }]
}

/**
 * Decodes the picture that a HEIC file shows, with its crop, mirror and rotation applied and in 8 bits a channel.
 * @throws {HeifError}
 */
export function decodePicture(lib: MainModule, bytes: Uint8Array, mostPixels: number): DecodedPicture {
  const context = lib.heif_context_alloc()
  check(lib, lib.heif_context_read_from_memory(context, bytes))
  const handle = check<heif_image_handle>(lib, lib.heif_js_context_get_primary_image_handle(context) as unknown)
  const widthPx = lib.heif_image_handle_get_width(handle)
  const heightPx = lib.heif_image_handle_get_height(handle)
  if (widthPx * heightPx > mostPixels) throw new HeifError(`${widthPx} × ${heightPx} pixels are too many.`)
  const hasAlpha = lib.heif_image_handle_has_alpha_channel(handle) !== 0
  const isPremultiplied = hasAlpha && lib.heif_image_handle_is_premultiplied_alpha(handle) !== 0
  const { heif_chroma_interleaved_RGBA: rgba, heif_chroma_interleaved_RGB: rgb } = lib.heif_chroma
  const colours = lib.heif_colorspace.heif_colorspace_RGB
  const answer: unknown = lib.heif_js_decode_image2(handle, colours, hasAlpha ? rgba : rgb)
  const [plane] = check<Decoded>(lib, answer).channels
  const rowBytes = widthPx * (hasAlpha ? 4 : 3)
  return {
    widthPx,
    heightPx,
    hasAlpha,
    isPremultiplied,
    bytes: closeGaps(plane.data, plane.stride, rowBytes, heightPx),
  }
}

/** The library answers with what was asked for, or with an error in its place. */
function check<T>(lib: MainModule, answer: unknown): T {
  if (!isError(answer)) return answer as T
  const {
    heif_error_Ok: ok,
    heif_error_Unsupported_feature: feature,
    heif_error_Unsupported_filetype: type,
  } = lib.heif_error_code
  if (answer.code === ok) return answer as T
  throw new HeifError(
    typeof answer.message === 'string' ? answer.message : 'It cannot be read.',
    answer.code === feature || answer.code === type,
  )
}

const isError = (answer: unknown): answer is heif_error =>
  typeof answer === 'object' && answer !== null && 'code' in answer && 'subcode' in answer

/** Moves rows up to one another, where they lie. */
function closeGaps(data: Uint8Array, strideBytes: number, rowBytes: number, rows: number): Uint8Array {
  if (data.length < strideBytes * (rows - 1) + rowBytes) throw new HeifError('The picture is not whole.')
  for (let row = 1; strideBytes !== rowBytes && row < rows; row += 1)
    data.copyWithin(row * rowBytes, row * strideBytes, row * strideBytes + rowBytes)
  return data.subarray(0, rows * rowBytes)
}
