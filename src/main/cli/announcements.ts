import type { Announcement, EventName } from '../../shared/ipc/contract'

type Listener<N extends EventName> = (state: Announcement<N>) => void

/** What the studio announces, for whoever listens at the moment. */
export interface Announcements {
  readonly announce: <N extends EventName>(name: N, state: Announcement<N>) => void
  /** Returns a way to stop listening. */
  listen<N extends EventName>(name: N, listener: Listener<N>): () => void
}

export function createAnnouncements(): Announcements {
  const listeners: { [N in EventName]: Set<Listener<N>> } = {
    'projects.changed': new Set(),
    'project.changed': new Set(),
    'exports.changed': new Set(),
    'engine.changed': new Set(),
    'settings.changed': new Set(),
    'project-file.changed': new Set(),
    'quit.changed': new Set(),
    'update.changed': new Set(),
    'menu.command': new Set(),
    'window.go': new Set(),
  }
  return {
    announce(name, state) {
      for (const listener of listeners[name]) listener(state)
    },
    listen(name, listener) {
      listeners[name].add(listener)
      return () => void listeners[name].delete(listener)
    },
  }
}
