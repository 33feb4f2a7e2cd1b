import { createScreen } from './create-screen'
import { createDrawLoop } from './draw-loop'
import { createFilms } from './films'
import type { FromPainter, ToPainter, Wish } from './messages'
import { createPieces } from './pieces'
import type { Screen } from './screen'

/** Draws films away from the page, which stays free for whoever types. */
const load: typeof fetch = (input, init) => fetch(input, init)
const tell = (news: FromPainter): void => postMessage(news)
const films = createFilms(load, createPieces(load))
let screen: Screen | undefined

const prepare = async ({ film, frame, size, direction }: Wish): Promise<void> => {
  const live = await films.get(film, size)
  await live.prepare(Math.min(frame, live.plan.frameCount - 1), direction)
}

const draw = async ({ film, frame, size }: Wish): Promise<void> => {
  const live = await films.get(film, size)
  await screen?.show(await live.draw(Math.min(frame, live.plan.frameCount - 1)), live.plan)
}

const loop = createDrawLoop({
  prepare,
  draw,
  onDrawn: (wish) => tell({ told: 'drawn', ...wish }),
  onFailed: (wish) => tell({ told: 'failed', ...wish }),
  onRest: () => films.rest(),
})

const take = async (order: ToPainter): Promise<void> => {
  switch (order.do) {
    case 'take-screen':
      screen = createScreen(order.canvas)
      return
    case 'draw':
      return loop.want(order)
    case 'open': {
      const facts = await films.open(order).catch(() => 'nothing' as const)
      if (facts !== 'asked again') tell({ told: 'film', film: order.film, ...(facts !== 'nothing' && { facts }) })
    }
  }
}

addEventListener('message', ({ data }: MessageEvent<ToPainter>) => void take(data))
