import type { Host } from '../../host/ports'
import type { EngineParts } from './parts'
import type { Previews } from './previews/previews'
import type { JobStore } from './renders/job-store'
import type { RenderQueue } from './renders/render-queue'
import type { WarmUp } from './renders/warm-up'
import type { CloserLook } from './sessions/closer-look'
import type { SessionStore } from './sessions/session-store'

/** What the routes share. */
export interface Engine {
  readonly host: Host
  readonly parts: EngineParts
  /** The bearer token of this start. */
  readonly token: string
  readonly sessions: SessionStore
  readonly jobs: JobStore
  readonly renders: RenderQueue
  readonly previews: Previews
  readonly warmUp: WarmUp
  readonly closerLook: CloserLook
  /** Where the other side reaches us, without a slash at the end. */
  readonly baseUrl: () => string
}
