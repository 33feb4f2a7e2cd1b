import type { SessionAsset, SessionState } from '../../../src/main/nemo/client'
import type { Studio } from '../../../src/main/studio/studio'
import type { TimelineTrack } from '../../../src/shared/timeline'
import type { EngineInMemory } from './engine-in-memory'
import { addPhoto, type Bench } from './studio'

/** A project in the cloud with one photo that may leave. */
export async function cloudProject(place: Bench): Promise<{ studio: Studio; projectId: string }> {
  const studio = await place.start({ engineKind: 'cloud' })
  const projectId = await studio.projects.create()
  await studio.projects.letFilesLeave(projectId)
  await studio.media.add(projectId, [await addPhoto(place, 'a.png')])
  return { studio, projectId }
}

/** What the service holds from now on, in the place of what the session would say. */
export interface Holding {
  tracks: TimelineTrack[]
  made: SessionAsset[]
  /** Changes with every change that has a value. */
  value: string
  /** How the draft is written down. */
  rawDraft: string
}

/** A service whose film is what the test says. */
export function holding(engine: EngineInMemory): Holding {
  const held: Holding = { tracks: [], made: [], value: 'nothing', rawDraft: '{}' }
  const ask = engine.state
  engine.state = async (sessionId, signal): Promise<SessionState> => {
    const { assetNames } = await ask(sessionId, signal)
    const own = assetNames.map((name) => ({ name, isMade: false }))
    const media = { assetNames: [...assetNames, ...held.made.map(({ name }) => name)], assets: [...own, ...held.made] }
    const ends = held.tracks.flatMap(({ clips }) => clips.map(({ startMs, durationMs }) => startMs + durationMs))
    if (ends.length === 0) return { exportable: false, ...media, valueHash: held.value }
    const timeline = { durationMs: Math.max(...ends), tracks: held.tracks }
    return { exportable: true, ...media, valueHash: held.value, rawDraft: held.rawDraft, timeline }
  }
  return held
}

export const track = (type: TimelineTrack['type'], name: string, durationMs = 10_000): TimelineTrack => ({
  type,
  name: type,
  clips: [{ id: `${type}-${name}`, name, startMs: 0, durationMs }],
})
