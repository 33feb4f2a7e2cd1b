import { PreviewPlan, type PreviewSize, toPiecePath, toPlanPath } from '../../../shared/preview'
import { createLiveFilm, type LiveFilm } from './live-film'
import type { FilmAddress, FilmFacts, FilmName } from './messages'
import type { Pieces } from './pieces'

/** The films that are open, in the sizes that were asked for. */
export interface Films {
  /** Looks what a project shows now. */
  open(address: FilmAddress): Promise<FilmFacts | 'nothing' | 'asked again'>
  /** @throws {RangeError} when it is not open. */
  get(film: FilmName, size: PreviewSize): Promise<LiveFilm>
  rest(): void
}

interface OpenFilm {
  readonly address: FilmAddress
  readonly key: string
  readonly sizes: Map<PreviewSize, Promise<LiveFilm>>
}

export function createFilms(load: typeof fetch, pieces: Pieces): Films {
  const films = new Map<FilmName, OpenFilm>()
  /** Only the last of several looks counts. */
  const looks = new Map<FilmName, number>()

  const each = (film: OpenFilm | undefined, act: (live: LiveFilm) => void): void => {
    for (const live of film?.sizes.values() ?? []) void live.then(act, () => undefined)
  }
  const forget = (name: FilmName): void => {
    each(films.get(name), (live) => live.close())
    films.delete(name)
  }
  const readPlan = async (address: FilmAddress, size: PreviewSize): Promise<PreviewPlan | undefined> => {
    const { projectId, version } = address
    const answer = await load(toPlanPath(projectId, { size, ...(version !== undefined && { version }) }))
    return answer.ok ? PreviewPlan.parse(await answer.json()) : undefined
  }
  const create = ({ projectId }: FilmAddress, plan: PreviewPlan): Promise<LiveFilm> =>
    createLiveFilm({ projectId, plan, pieces, load })

  const openSize = async (address: FilmAddress, size: PreviewSize): Promise<LiveFilm> => {
    const plan = await readPlan(address, size)
    if (!plan) throw new RangeError('The film is gone.')
    return create(address, plan)
  }

  return {
    open: async (address) => {
      const look = (looks.get(address.film) ?? 0) + 1
      looks.set(address.film, look)
      const plan = await readPlan(address, 'full')
      const known = films.get(address.film)
      if (looks.get(address.film) !== look) return 'asked again'
      if (!plan) {
        forget(address.film)
        return 'nothing'
      }
      if (known?.key !== plan.key || known.address.projectId !== address.projectId) {
        forget(address.film)
        films.set(address.film, { address, key: plan.key, sizes: new Map([['full', create(address, plan)]]) })
      }
      return toFacts(address.projectId, plan)
    },
    get: (name, size) => {
      const film = films.get(name)
      if (!film) throw new RangeError(`The film ${name} is not open.`)
      const known = film.sizes.get(size)
      if (known) return known
      const opened = openSize(film.address, size)
      film.sizes.set(size, opened)
      opened.catch(() => film.sizes.delete(size))
      return opened
    },
    rest: () => {
      for (const film of films.values()) each(film, (live) => live.rest())
    },
  }
}

const toFacts = (projectId: string, { key, fps, frameCount, sound, film }: PreviewPlan): FilmFacts => ({
  ...{ key, fps, frameCount, filmAddress: toPiecePath(projectId, { kind: 'film', key: film.key }) },
  ...(sound && { soundAddress: toPiecePath(projectId, { kind: 'sound', key: sound.key }) }),
})
