import { join } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import { startEngineProcess } from '../../engine/start-process'
import { lockDataFolder } from '../../host/data-lock'
import { EXIT } from '../exit-codes'
import type { Command } from '../run'

/** The engine alone, for other programs on this computer, until it is told to stop. */
export const serve: Command<{ port: number }> = async (run, { port }) => {
  const { host, program, dataFolder, signal, output, model, offline } = run
  const { resourcesFolder } = program
  const unlock = await lockDataFolder(host, dataFolder, { signal })
  try {
    const fork = () => program.forkEngine(output.log)
    const engine = await startEngineProcess(host, {
      fork,
      resourcesFolder,
      dataFolder: join(dataFolder, 'engine'),
      port,
      offline,
      ...(model && { model }),
    })
    process.stdout.write(`${JSON.stringify({ url: engine.baseUrl, token: engine.token })}\n`)
    const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
    await Promise.race([stopped, engine.ended])
    await engine.stop()
    if (!signal.aborted) throw new ReelwrightError('engine.stopped')
    return EXIT.done
  } finally {
    await unlock()
  }
}
