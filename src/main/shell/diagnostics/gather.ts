import { app, screen } from 'electron'
import { arch, cpus, freemem, platform, release, totalmem } from 'node:os'
import { toFailure } from '../../../shared/failures/to-failure'
import type { Host } from '../../host/ports'
import { runTool } from '../../media/run-tool'
import { tidyCrashes } from '../crashes'
import type { Engines } from '../engines'
import type { HandlerParts } from '../handler-parts'
import { log } from '../log'
import type { ReportFacts } from './report'

/** A report waits for nothing longer than this. */
const LIMIT_MS = 5_000
const LOG_LINES = 200
const LONGEST_LINE = 500

/** Looks at everything a report tells of. What cannot be looked at is told as such. */
export async function gatherFacts(parts: HandlerParts): Promise<ReportFacts> {
  const { host, studio, engines, settings, places } = parts
  const [ffmpeg, localEngine, computer, logLines, projects] = await Promise.all([
    readFfmpeg(host),
    lookAtLocalEngine(host, engines),
    readComputer(host, places.dataFolder),
    readLog(host),
    readProjects(parts),
  ])
  const exports = [...studio.exports.list(), ...studio.exports.earlier()]
  const state = { settings: settings.state(), engine: engines.state() }
  return {
    madeAtMs: host.clock.nowMs(),
    program: {
      ...readProgram(),
      crashes: `${await tidyCrashes(host.files)} kept, in the folder "crashes" beside the projects`,
    },
    computer,
    ffmpeg,
    localEngine,
    logLines,
    projects,
    exports,
    ...state,
  }
}

function readProgram(): Record<string, string> {
  const { electron = '', chrome = '', node = '' } = process.versions
  return { version: app.getVersion(), installed: String(app.isPackaged), electron, chrome, node }
}

async function readComputer({ files }: Host, dataFolder: string): Promise<Record<string, string>> {
  const disk = await files.statfs(dataFolder).catch(() => undefined)
  const screens = screen
    .getAllDisplays()
    .map(({ size, scaleFactor }) => `${size.width}x${size.height} x ${scaleFactor}`)
  return {
    system: `${platform()} ${release()} ${arch()}`,
    processors: `${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    memory: `${toMb(freemem())} of ${toMb(totalmem())} free`,
    disk: disk ? `${toMb(disk.bavail * disk.bsize)} free where projects are` : 'unknown',
    screens: screens.join(', '),
    locale: app.getLocale(),
    desktop:
      [process.env['XDG_CURRENT_DESKTOP'], process.env['XDG_SESSION_TYPE']].filter(Boolean).join(', ') || 'unknown',
  }
}

const toMb = (sizeBytes: number): string => `${Math.round(sizeBytes / 1_000_000)} MB`

async function readFfmpeg(host: Host): Promise<readonly string[]> {
  const told = await runTool(host, 'ffmpeg', ['-version'], { wallMs: LIMIT_MS, niceness: 0 }).catch(() => undefined)
  const lines = told?.stdout.toString('utf8').split('\n') ?? []
  return lines.filter((line) => /^(ffmpeg version|configuration:|libav|libsw)/u.test(line))
}

/** An engine that does not start is often what the report is made for. */
async function lookAtLocalEngine({ clock }: Host, engines: Engines): Promise<string> {
  const startMs = clock.elapsedMs()
  try {
    const client = await engines.client('local')
    await client.credits(AbortSignal.timeout(LIMIT_MS))
    return `answered after ${Math.round(clock.elapsedMs() - startMs)} ms`
  } catch (thrown) {
    return toFailure(thrown, 'en').code
  }
}

async function readLog({ files }: Host): Promise<readonly string[]> {
  const text = await files.readFile(log.transports.file.getFile().path, 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.slice(-LOG_LINES).map((line) => line.slice(0, LONGEST_LINE))
}

async function readProjects({ studio, openProject }: HandlerParts): Promise<Record<string, string | number>> {
  const count = studio.projects.list().length
  const openId = openProject()
  const open = openId === undefined ? undefined : await studio.projects.state(openId).catch(() => undefined)
  if (!open) return { count }
  const { engine, media, chat, turn, queue, timeline } = open
  const clips = timeline?.tracks.reduce((sum, track) => sum + track.clips.length, 0) ?? 0
  const kinds = [...new Set(media.map(({ kind }) => kind))].map(
    (kind) => `${media.filter((item) => item.kind === kind).length} x ${kind}`,
  )
  const ofOpen = {
    engine,
    media: kinds.join(', ') || 'none',
    messages: chat.length,
    turn: turn.phase,
    queued: queue.length,
  }
  return { count, ...ofOpen, clips }
}
