import { app } from 'electron'
import { type Arrival, readArrival } from './read-arrival'

/**
 * What reaches the program from outside: files it is opened with, links that point to it, and further starts of it. What
 * comes before anybody listens is kept.
 */
export interface Arrivals {
  follow(listener: (arrival: Arrival) => void): void
}

/** Must run before the app is ready: a system may hand over the first file before that. */
export function collectArrivals(): Arrivals {
  const early: Arrival[] = []
  let tell = (arrival: Arrival): void => void early.push(arrival)
  const read = (words: readonly string[], folder: string): void =>
    tell(readArrival(words, { folder, ownFolder: app.getAppPath() }))

  read(process.argv.slice(1), process.cwd())
  app.on('second-instance', (_event, words, folder) => read(words.slice(1), folder))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    read([path], '/')
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    read([url], '/')
  })
  return {
    follow(listener) {
      tell = listener
      early.splice(0).forEach(listener)
    },
  }
}
