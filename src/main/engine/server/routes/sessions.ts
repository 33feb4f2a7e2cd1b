import { z } from 'zod'
import { toLanguage } from '../../../../shared/language'
import type { Engine } from '../engine'
import { readJson } from '../http/read-json'
import { jsonText, ok } from '../http/reply'
import type { Route } from '../http/route'
import { canvasOf } from '../sessions/canvas'
import { toWireHistory } from '../sessions/history'
import type { Session } from '../sessions/session'
import { toVideoInfo } from './video-info'

const OpenSession = z.looseObject({
  task_name: z.string().max(200).nullish(),
  language: z.string().max(35).nullish(),
})

/** Opening a session, and everything it holds. Source: docs/wire.md, "Routes". */
export function sessionRoutes({ sessions }: Engine): Route[] {
  return [
    {
      method: 'POST',
      path: '/api/tasks/:user/with-session/nemo_agent',
      answer: async ({ message }) => {
        const { task_name, language } = await readJson(message, OpenSession)
        const { sessionId, taskId } = await sessions.create({
          name: task_name ?? '',
          ...(language && { language: toLanguage(language) }),
        })
        return ok({ task_id: taskId, session_id: sessionId, user_id: 'anon_local' })
      },
    },
    {
      method: 'GET',
      path: '/api/state/nemo_agent/:user/:session/latest',
      answer: async ({ param }) => jsonText(toStateText(await sessions.read(param('session')))),
    },
  ]
}

/** The draft goes out as the very text that was kept: a render sends it back byte for byte. */
function toStateText({ sessionId, taskId, name, assets, history, draftText }: Session): string {
  const canvas = canvasOf(draftText)
  const head = JSON.stringify({ session_id: sessionId, task_id: taskId, task_name: name }).slice(0, -1)
  const rest = JSON.stringify({
    canvas_config: canvas ? { width: canvas.widthPx, height: canvas.heightPx } : {},
    video_infos: assets.map(toVideoInfo),
    video_analyses: {},
    generated_media: [],
    rw_history: toWireHistory(history),
  }).slice(1)
  return `{"code":0,"message":"ok","data":${head},"state":{"draft":${draftText ?? 'null'},${rest}}}`
}
