import type { Host } from '../../host/ports'
import { type BoundedCache, createBoundedCache } from '../../media/bounded-cache'

export type PlaneCache = BoundedCache

const DEFAULT_LIMIT_BYTES = 2 * 1024 ** 3

/** Decoded pictures, ready to be drawn. */
export function createPlaneCache(host: Host, folder: string, limitBytes = DEFAULT_LIMIT_BYTES): PlaneCache {
  return createBoundedCache(host, folder, { ending: 'planes', limitBytes })
}
