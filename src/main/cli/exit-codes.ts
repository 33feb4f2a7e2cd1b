import type { FailureCode } from '../../shared/failures/failure'

/** What a script learns from the end of a command. Numbers never change their meaning. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  notSignedIn: 3,
  noConnection: 4,
  serviceFailed: 5,
  noCredits: 6,
  planForbids: 7,
  fileRefused: 8,
  nothingToExport: 9,
  interrupted: 10,
  unknownOutcome: 11,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

const BY_FAILURE: Partial<Record<FailureCode, ExitCode>> = {
  'chat.in-doubt': EXIT.unknownOutcome,
  'export.in-doubt': EXIT.unknownOutcome,
  'nemo.token-expired': EXIT.notSignedIn,
  'nemo.token-refused': EXIT.notSignedIn,
  'nemo.token-limit': EXIT.notSignedIn,
  'nemo.client-id': EXIT.notSignedIn,
  'nemo.no-connection': EXIT.noConnection,
  'nemo.certificate': EXIT.noConnection,
  'nemo.no-credits': EXIT.noCredits,
  'nemo.plan-blocks-export': EXIT.planForbids,
  'nemo.scope': EXIT.planForbids,
  'nemo.file-type': EXIT.fileRefused,
  'nemo.file-size': EXIT.fileRefused,
  'engine.stopped': EXIT.serviceFailed,
  'export.nothing-yet': EXIT.nothingToExport,
  'export.no-words': EXIT.nothingToExport,
  'export.render-failed': EXIT.serviceFailed,
  'export.render-failed-here': EXIT.serviceFailed,
  'export.download-broken': EXIT.serviceFailed,
  'export.result-wrong': EXIT.serviceFailed,
  'store.project-missing': EXIT.usage,
  usage: EXIT.usage,
  interrupted: EXIT.interrupted,
}

const BY_KIND: Record<string, ExitCode> = {
  media: EXIT.fileRefused,
  chat: EXIT.serviceFailed,
  nemo: EXIT.serviceFailed,
  model: EXIT.usage,
}

export function toExitCode(code: FailureCode): ExitCode {
  return BY_FAILURE[code] ?? BY_KIND[code.split('.')[0] ?? ''] ?? EXIT.unexpected
}
