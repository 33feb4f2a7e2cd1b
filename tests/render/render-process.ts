import { join, resolve } from 'node:path'
import { createNodeHost } from '../../src/main/host/node-host'
import { createCompositor } from '../../src/main/engine/compositor/compositor'
import type { FilmPlan } from '../../src/main/engine/film'

/** What the test that kills this process sends to it. */
export interface RenderTask {
  readonly plan: FilmPlan
  readonly folder: string
  readonly workFolder: string
}

process.once('message', (task: RenderTask) => {
  const compositor = createCompositor({
    host: createNodeHost(),
    tools: { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe' },
    resourcesFolder: resolve('resources'),
    cacheFolder: join(task.folder, 'cache'),
    workerFile: resolve('out/main/segment-worker.js'),
    workers: 2,
  })
  void compositor.render({
    plan: task.plan,
    outputPath: join(task.folder, 'never.mp4'),
    workFolder: task.workFolder,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  })
})
