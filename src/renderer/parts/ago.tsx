import { type ReactNode, useState } from 'react'
import { settings } from '../state/states'
import { toAgo } from './to-ago'

/** How long ago something was, as of when this came into view. */
export function Ago({ atMs }: { atMs: number }): ReactNode {
  const [nowMs] = useState(() => Date.now())
  return toAgo(atMs - nowMs, settings.use()?.language ?? 'en')
}
