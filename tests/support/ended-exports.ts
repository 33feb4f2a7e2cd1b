import type { EndedExport } from '../../src/main/shell/export-watch'

const job: Omit<EndedExport, 'phase' | 'progress'> = {
  ...{ id: 'e', projectId: 'p', projectName: 'Summer', engine: 'local', fileName: 'summer.mp4', startedAtMs: 0 },
}

/** A film that was made, as the shell hears of it. */
export const finishedExport: EndedExport = {
  ...job,
  ...{ phase: 'done', progress: 1, endedAtMs: 5 },
  file: { name: 'summer.mp4', durationMs: 1000, widthPx: 1920, heightPx: 1080, sizeBytes: 10 },
}

/** One that could not be made. */
export const failedExport: EndedExport = {
  ...job,
  ...{ phase: 'failed', progress: 0.4 },
  failure: { code: 'unexpected', message: 'There is no room left.', remedy: 'try-again' },
}
