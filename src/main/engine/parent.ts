import type { EngineAnswer } from './process-protocol'

/** Whoever started this process. */
export interface Parent {
  /** Resolves with the first thing the parent says. */
  readonly order: Promise<unknown>
  answer(answer: EngineAnswer): void
  /** Resolves when the parent has gone, or wants this process to end. */
  readonly leaving: Promise<void>
}

/** What Electron puts on `process` in a utility process. Its declarations are not used here: this runs without it, too. */
interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

/** Finds the parent: Electron's main process, or a Node program that forked this one. Undefined when there is none. */
export function findParent(child: NodeJS.Process): Parent | undefined {
  const leaving = new Promise<void>((resolve) => {
    for (const event of ['disconnect', 'SIGTERM', 'SIGINT'] as const) child.once(event, () => resolve())
  })
  const port = Reflect.get(child, 'parentPort') as ParentPort | undefined
  if (port) {
    const order = new Promise<unknown>((resolve) => port.once('message', ({ data }) => resolve(data)))
    return { order, answer: (answer) => port.postMessage(answer), leaving }
  }
  if (!child.send) return undefined
  const order = new Promise<unknown>((resolve) => child.once('message', resolve))
  return { order, answer: (answer) => void child.send?.(answer), leaving }
}
