import type { Failure } from '../../shared/failures/failure'

/** What a person may send to somebody who helps: what happened and in which program, and nothing of their own. */
export function toDiagnostics({ code, message }: Failure, platform: string, userAgent: string): string {
  const [versions = ''] = /Reelwright\/\S+|Electron\/\S+/iu.exec(userAgent) ?? []
  return [`Reelwright: ${code}`, message, `${platform} ${versions}`.trim()].join('\n')
}
