import type { EngineAnswer } from './process-protocol'

/** Whoever started this process. */
export interface Parent {
  /** Resolves with the first thing the parent says. */
  readonly order: Promise<unknown>
  answer(answer: EngineAnswer): void
  /** Hears everything that the parent says after that, also what it said before somebody listened. */
  onNotice(listener: (notice: unknown) => void): void
  /** Resolves when the parent has gone, or wants this process to end. */
  readonly leaving: Promise<void>
}

/** What Electron puts on `process` in a utility process. Its declarations are not used here: this runs without it, too. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** Finds the parent: Electron's main process, or a Node program that forked this one. Undefined when there is none. */
export function findParent(child: NodeJS.Process): Parent | undefined {
  const leaving = new Promise<void>((resolve) => {
    for (const event of ['disconnect', 'SIGTERM', 'SIGINT'] as const) child.once(event, () => resolve())
  })
  const port = Reflect.get(child, 'parentPort') as ParentPort | undefined
  const { hear, ...inbox } = createInbox()
  if (port) {
    port.on('message', ({ data }) => hear(data))
    return { ...inbox, answer: (answer) => port.postMessage(answer), leaving }
  }
  if (!child.send) return undefined
  child.on('message', hear)
  return { ...inbox, answer: (answer) => void child.send?.(answer), leaving }
}

/** The first message is the order; the others wait until somebody listens. */
function createInbox(): Pick<Parent, 'order' | 'onNotice'> & { readonly hear: (message: unknown) => void } {
  let take: ((order: unknown) => void) | undefined
  const order = new Promise<unknown>((resolve) => (take = resolve))
  const early: unknown[] = []
  let tell = (notice: unknown): void => void early.push(notice)
  return {
    order,
    hear: (message) => {
      if (take) take(message)
      else tell(message)
      take = undefined
    },
    onNotice: (listener) => {
      tell = listener
      early.splice(0).forEach(listener)
    },
  }
}
