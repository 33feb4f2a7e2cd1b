import { z } from 'zod'

/** Every way in which something can go wrong for a person. The sentence of each is in `sentences.ts`. */
export const FailureCode = z.enum([
  'media.missing',
  'media.empty',
  'media.unsupported',
  'media.damaged',
  'media.unreadable',
  'media.too-large',
  'media.picture-too-large',
  'media.folder-empty',
  'media.changed',
  'media.already-there',
  'media.live-photo',
  'media.not-converted',
  'media.not-taken',
  'media.link-refused',
  'media.link-online-only',
  'media.may-not-leave',
  'chat.busy',
  'chat.in-doubt',
  'chat.failed',
  'chat.cut-off',
  'edit.gone',
  'edit.no-versions',
  'nemo.token-expired',
  'nemo.token-refused',
  'nemo.token-limit',
  'nemo.session-gone',
  'nemo.no-credits',
  'nemo.file-type',
  'nemo.file-size',
  'nemo.client-id',
  'nemo.plan-blocks-export',
  'nemo.scope',
  'nemo.rate-limited',
  'nemo.bad-request',
  'nemo.render-gone',
  'nemo.server',
  'nemo.no-connection',
  'nemo.certificate',
  'nemo.unreadable-reply',
  'network.proxy-address',
  'model.address',
  'model.not-encrypted',
  'model.not-here',
  'model.unreachable',
  'model.certificate',
  'model.key',
  'model.unknown',
  'model.busy',
  'model.trouble',
  'model.slow',
  'model.unreadable',
  'engine.ffmpeg-missing',
  'engine.stopped',
  'export.nothing-yet',
  'export.no-words',
  'export.format-only-here',
  'export.disk-full',
  'export.folder-not-writable',
  'export.render-failed',
  'export.render-failed-here',
  'export.download-broken',
  'export.result-wrong',
  'export.in-doubt',
  'store.project-missing',
  'store.in-use',
  'store.damaged',
  'store.not-kept',
  'project-file.not-one',
  'project-file.newer',
  'project-file.damaged',
  'project-file.not-saved',
  'project-file.no-room',
  'update.not-read',
  'update.not-fetched',
  'update.not-genuine',
  'usage',
  'interrupted',
  'unexpected',
])
export type FailureCode = z.infer<typeof FailureCode>

/** The one thing a person can do about it. The window turns it into a button, the command line into a hint. */
export const Remedy = z.enum([
  'try-again',
  'check-again',
  'send-again',
  'export-again',
  'download-again',
  'choose-file-again',
  'remove-file',
  'convert-file',
  'let-files-leave',
  'leave-clip-out',
  'choose-another-folder',
  'use-this-computer',
  'start-session-again',
  'install-ffmpeg',
  'write-a-message',
  'close-other-window',
  'dismiss',
])
export type Remedy = z.infer<typeof Remedy>

/** A second way out beside the remedy, where there is one. */
export const SecondRemedy = z.enum(['send-again', 'get-credits', 'see-plans'])
export type SecondRemedy = z.infer<typeof SecondRemedy>

/** What a sentence may mention. Sizes in bytes, lengths in pixels, waits in seconds. */
export const FailureFacts = z.object({
  name: z.string().optional(),
  folder: z.string().optional(),
  reason: z.string().optional(),
  needsBytes: z.number().optional(),
  hasBytes: z.number().optional(),
  widthPx: z.number().optional(),
  heightPx: z.number().optional(),
  waitSeconds: z.number().optional(),
  /** The permission that is missing, in the service's own word. */
  scope: z.string().optional(),
  /** The free account was meant: it can still be registered. */
  anonymous: z.boolean().optional(),
  /** The free account is another one than before: what the old one had is out of reach. */
  newAccount: z.boolean().optional(),
  /** Nothing was tried, because the person stays offline. */
  byChoice: z.boolean().optional(),
})
export type FailureFacts = z.infer<typeof FailureFacts>

/** A failure as it crosses a process or reaches a screen: already a sentence, with exactly one remedy. */
export const Failure = z.object({
  code: FailureCode,
  message: z.string(),
  remedy: Remedy,
  second: SecondRemedy.optional(),
})
export type Failure = z.infer<typeof Failure>

/**
 * What our code throws. `message` is for the log; a person reads `toFailure(error, language)`.
 * Each layer may extend it with what its log line needs; `cause` keeps the original.
 */
export class ReelwrightError extends Error {
  override readonly name: string = 'ReelwrightError'
  constructor(
    readonly code: FailureCode,
    readonly facts: FailureFacts = {},
    options: { cause?: unknown; log?: string } = {},
  ) {
    super(options.log ?? code, 'cause' in options ? { cause: options.cause } : undefined)
  }
}
