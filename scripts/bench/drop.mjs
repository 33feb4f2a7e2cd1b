import { runWindowBench } from './smooth.mjs'

/** Drops a folder of 500 photos on a real window and says when they stand there. */
export async function benchDrop({ say = () => undefined } = {}) {
  const figures = await runWindowBench('drop', 'drop.bench.ts')
  say(
    `500 dropped files: listed by name after ${figures.namedMs} ms (goal: 1000), all looked at after ${figures.listedMs} ms, first picture after ${figures.pictureMs} ms`,
  )
  return figures
}
