import { z } from 'zod'
import { PreviewPiece, PreviewWish } from '../../../../shared/preview'
import type { Engine } from '../engine'
import { readJson } from '../http/read-json'
import { Refusal } from '../http/refusal'
import { ok } from '../http/reply'
import type { Incoming, Route } from '../http/route'
import { sendPiece } from '../previews/send-piece'

const PLAN = '/rw/preview/:session/plan'

const count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

const PlanQuery = z.object({ size: z.string(), version: count.exactOptional() }).pipe(PreviewWish)
const PlanBody = z.looseObject({ ...PreviewWish.shape, draft: z.unknown().optional() })
const PieceQuery = z.object({ from: count.exactOptional(), count: count.exactOptional() })

/** The film as a window draws it, and what it is drawn from. Source: docs/wire.md, "Preview". */
export function previewRoutes({ host, parts, previews }: Engine): Route[] {
  const { pixels } = parts
  return [
    {
      method: 'GET',
      path: PLAN,
      answer: async (incoming) =>
        ok(await previews.plan(incoming.param('session'), read(PlanQuery, queryOf(incoming)))),
    },
    {
      method: 'POST',
      path: PLAN,
      answer: async ({ message, param }) =>
        ok(await previews.plan(param('session'), await readJson(message, PlanBody))),
    },
    {
      method: 'GET',
      path: '/rw/preview/:session/:kind/:key',
      answer: async (incoming) => {
        const [kind, key] = [incoming.param('kind'), incoming.param('key')]
        const piece = read(PreviewPiece, { kind, key, ...read(PieceQuery, queryOf(incoming)) })
        const planned = await previews.find(incoming.param('session'), piece)
        return sendPiece({ files: host.files, pixels }, planned, piece, incoming)
      },
    },
  ]
}

const queryOf = ({ message }: Incoming): object =>
  Object.fromEntries(new URLSearchParams(message.url?.split('?', 2)[1] ?? ''))

function read<T>(schema: z.ZodType<T>, raw: unknown): T {
  const found = schema.safeParse(raw)
  if (!found.success) throw new Refusal('not-understood')
  return found.data
}
