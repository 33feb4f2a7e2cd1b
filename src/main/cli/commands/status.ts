import { EXIT } from '../exit-codes'
import type { Command } from '../run'

/** The timeline of a project, in one line and then clip by clip. */
export const status: Command<{ project: string }> = async (run, { project }) => {
  const { studio } = await run.workshop()
  const { summary, timeline } = await studio.projects.state(await studio.projects.find(project))
  const tracks = (timeline?.tracks ?? []).map(({ type, name, clips }) => ({
    type,
    name,
    clips: clips.map((clip) => ({ name: clip.name, startMs: clip.startMs, durationMs: clip.durationMs })),
  }))
  run.output.event({ type: 'timeline', summary, tracks })
  return EXIT.done
}
