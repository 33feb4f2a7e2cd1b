import type { KeptAsset } from '../sessions/kept-asset'

const FILE_TYPE = { photo: 'image', clip: 'video', music: 'audio' } as const

/** An asset as uploads and states tell it. `duration` is in seconds here. Source: docs/wire.md, "Upload". */
export function toVideoInfo({ id, facts, hash }: KeptAsset): object {
  const { name, kind, sizeBytes, widthPx, heightPx, durationMs } = facts
  return {
    filename: name,
    file_type: FILE_TYPE[kind],
    size: sizeBytes,
    ...(durationMs !== undefined && { duration: durationMs / 1000 }),
    ...(widthPx !== undefined && heightPx !== undefined && { width: widthPx, height: heightPx }),
    ...(hash !== undefined && { hash }),
    rw_asset: id,
  }
}
