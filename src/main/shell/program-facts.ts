import type { ModelChoice } from '../../shared/states/model-state'
import type { ProgramFacts } from '../../shared/states/program-facts'
import type { Host } from '../host/ports'
import { runTool } from '../media/run-tool'
import type { UpdateFeed } from './updates/feed'
import type { WorkshopPlaces } from './workshop'

const LIMIT_MS = 5_000

/** The version that ffmpeg gives itself. */
export async function readFfmpegVersion(host: Host): Promise<string | undefined> {
  const told = await runTool(host, 'ffmpeg', ['-version'], { wallMs: LIMIT_MS, niceness: 0 }).catch(() => undefined)
  return /^ffmpeg version (\S+)/.exec(told?.stdout.toString('utf8') ?? '')?.[1]
}

/** Every host that the program would ever speak to. Films come from hosts that the service names. */
export function toHosts(
  { apiUrl, webUrl }: WorkshopPlaces,
  model: ModelChoice,
  feed?: UpdateFeed,
): ProgramFacts['hosts'] {
  const asked = model.on && URL.canParse(model.baseUrl)
  return [
    { host: new URL(apiUrl).host, why: 'service' },
    { host: new URL(webUrl).host, why: 'pages' },
    ...(asked ? [{ host: new URL(model.baseUrl).host, why: 'model' } as const] : []),
    ...(feed ? [{ host: new URL(feed.url).host, why: 'updates' } as const] : []),
  ]
}
