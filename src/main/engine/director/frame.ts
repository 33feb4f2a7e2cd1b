import type { Ratio } from './cut'

/** Frames a second of every film of ours. */
export const FPS = 30

export const FRAME_SIZES: Record<Ratio, { readonly widthPx: number; readonly heightPx: number }> = {
  '16:9': { widthPx: 1920, heightPx: 1080 },
  '9:16': { widthPx: 1080, heightPx: 1920 },
  '1:1': { widthPx: 1080, heightPx: 1080 },
  '4:5': { widthPx: 1080, heightPx: 1350 },
}

export function toFrames(lengthMs: number, fps = FPS): number {
  return Math.round((lengthMs * fps) / 1000)
}

/** Whole milliseconds. `toFrames` gives the same frame back. */
export function toMs(frames: number, fps = FPS): number {
  return Math.round((frames * 1000) / fps)
}
