import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ReelwrightError } from '../../shared/failures/failure'
import { createNodeHost } from '../host/node-host'
import { createOfflineSwitch } from '../host/offline-switch'
import { findParent, type Parent } from './parent'
import { createModel } from './model/model'
import { EngineNotice, EngineOrder, type EngineAnswer } from './process-protocol'
import { startEngine } from './start-engine'

/** A render that does not let go is left behind: its children end when their input does. */
const STOP_LIMIT_MS = 2_500

/** Stands beside this file when both are built. */
const WORKER_FILE = join(dirname(fileURLToPath(import.meta.url)), 'segment-worker.js')

const parent = findParent(process)
if (parent) await serve(parent)
else log('This program is started by Reelwright.')
process.exit(parent ? 0 : 2)

/** One order, one answer, and then the engine until the parent leaves. Notices are heard all the time. */
async function serve(parent: Parent): Promise<void> {
  const { order, leaving } = parent
  const offline = createOfflineSwitch()
  const host = createNodeHost(offline)
  const raw = await Promise.race([order, leaving])
  if (raw === undefined) return
  try {
    const order = EngineOrder.parse(raw)
    const model = createModel(host, { log })
    model.change(order.model)
    offline.set(order.stayOffline ?? false)
    parent.onNotice((raw) => {
      const notice = EngineNotice.safeParse(raw).data
      if (!notice) return
      if ('stayOffline' in notice) offline.set(notice.stayOffline)
      else model.change(notice.model ?? undefined)
    })
    const engine = await startEngine(order, host, { workerFile: WORKER_FILE, log, model })
    parent.answer({ phase: 'ready', baseUrl: engine.baseUrl })
    await leaving
    await Promise.race([engine.stop(), host.clock.sleep(STOP_LIMIT_MS)])
  } catch (thrown) {
    parent.answer(toFailed(thrown))
    await leaving
  }
}

function toFailed(thrown: unknown): EngineAnswer {
  const missing = thrown instanceof ReelwrightError && thrown.code === 'engine.ffmpeg-missing'
  const code = missing ? thrown.code : 'engine.stopped'
  return { phase: 'failed', code, log: missing ? thrown.message : toLogText(thrown) }
}

function log(thrown: unknown): void {
  process.stderr.write(`${toLogText(thrown)}\n`)
}

function toLogText(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)
}
