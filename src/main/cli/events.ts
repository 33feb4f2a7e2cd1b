import { z } from 'zod'
import { Failure } from '../../shared/failures/failure'
import { LeftBehind } from '../../shared/hand-off'
import { EngineKind } from '../../shared/states/engine-state'
import { Action } from '../../shared/states/project-state'
import { TrackType } from '../../shared/timeline'

const Progress = z.number().min(0).max(1)
const Millis = z.number().nonnegative()

const Connected = z.object({ type: z.literal('connected'), backend: EngineKind })
/** The project a command made or worked on, and each line of `projects`. */
const Project = z.object({
  type: z.literal('project'),
  id: z.uuid(),
  name: z.string(),
  changedAt: z.iso.datetime().optional(),
})
const Media = z.object({
  type: z.literal('media'),
  added: z.int(),
  skipped: z.array(z.object({ name: z.string(), reason: z.string() })),
})
const Upload = z.object({ type: z.literal('upload'), name: z.string(), progress: Progress })
/** A copy of a file that the cloud does not take is being made. */
const Convert = z.object({ type: z.literal('convert'), name: z.string(), progress: Progress })
const Working = z.object({ type: z.literal('working'), elapsedMs: Millis })
const Tool = z.object({ type: z.literal('tool'), name: z.string(), phase: z.enum(['start', 'end']) })
const Message = z.object({ type: z.literal('message'), id: z.string(), text: z.string(), final: z.boolean() })
/** `follows`: the command does it itself, right after this. */
const ActionOffered = z.object({ type: z.literal('action'), kind: Action, follows: z.literal(true).optional() })
const Changes = z.object({ type: z.literal('changes'), items: z.array(z.string()) })
const TimelineShown = z.object({
  type: z.literal('timeline'),
  summary: z.string(),
  tracks: z.array(
    z.object({
      type: TrackType,
      name: z.string(),
      clips: z.array(z.object({ name: z.string(), startMs: Millis, durationMs: Millis })),
    }),
  ),
})
const CreditsShown = z.object({
  type: z.literal('credits'),
  available: z.number(),
  frozen: z.number(),
  total: z.number(),
})
const Export = z.object({ type: z.literal('export'), id: z.uuid(), phase: z.string(), progress: Progress })
const File = z.object({
  type: z.literal('file'),
  path: z.string(),
  durationMs: Millis,
  widthPx: z.int(),
  heightPx: z.int(),
  sizeBytes: z.int(),
})
/** A film written down for other programs, and what of it they do not get. */
const HandOff = z.object({ type: z.literal('handoff'), path: z.string(), leftBehind: z.array(LeftBehind) })
const Link = z.object({ type: z.literal('link'), url: z.url() })
const Failed = Failure.extend({ type: z.literal('failure') })

/** Everything the command line says, one object a line with `--json`. Scripts rely on it: names only ever get added. */
export const CliEvent = z.discriminatedUnion('type', [
  Connected,
  Project,
  Media,
  Upload,
  Convert,
  Working,
  Tool,
  Message,
  ActionOffered,
  Changes,
  TimelineShown,
  CreditsShown,
  Export,
  File,
  HandOff,
  Link,
  Failed,
])
export type CliEvent = z.infer<typeof CliEvent>
