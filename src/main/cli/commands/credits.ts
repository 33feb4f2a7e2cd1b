import { EXIT } from '../exit-codes'
import type { Command } from '../run'

/** What is left, as the engine counts it. */
export const credits: Command<object> = async (run) => {
  const workshop = await run.workshop()
  const client = await workshop.client(run.backend)
  run.output.event({ type: 'credits', ...(await client.credits(run.signal)) })
  return EXIT.done
}
