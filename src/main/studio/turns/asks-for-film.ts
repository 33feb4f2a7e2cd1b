import { route } from '../router/route'

/** Whether the person's own words ask for the finished film, at once or once the turn succeeded. */
export function asksForFilm(text: string): boolean {
  const routed = route(text)
  return routed.to === 'export' || (routed.to === 'chat' && routed.then === 'export')
}
