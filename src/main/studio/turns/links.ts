import { basename } from 'node:path'
import type { NemoClient } from '../../nemo/client'
import type { Project } from '../projects/project'
import type { Said } from './said'
import { wordsOf } from './turn-report'
import type { TurnTools } from './turn-tools'

/** Hands addresses to the service, which fetches what lies there. Nothing of this computer leaves with them. */
export async function sendLinks(
  tools: TurnTools,
  project: Project,
  { urls, refused }: { readonly urls: readonly string[]; readonly refused: readonly string[] },
  signal: AbortSignal,
): Promise<Said> {
  const words = wordsOf(tools)
  if (project.record.engine === 'local') return { text: words.linksOnlineOnly, actions: ['upload'] }
  const names = urls.length === 0 ? undefined : await fetchThere(tools, project, urls, signal)
  const [name] = refused.map(toHost)
  return {
    text: names ? words.linksArrived(names) : '',
    ...(name !== undefined && { problem: { code: 'media.link-refused', facts: { name } } }),
  }
}

/** Answers the names that the service gave. What it took earlier, or in an answer that got lost, is not sent again. */
async function fetchThere(
  tools: TurnTools,
  project: Project,
  urls: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { client, sessionId } = await tools.sessions.open(project, signal)
  const begun = new Set(project.record.links?.urls)
  const there = urls.some((url) => begun.has(url)) ? await namesThere(client, sessionId, signal) : new Set<string>()
  const isThere = (url: string): boolean => begun.has(url) && there.has(toFileName(url))
  const wanted = urls.filter((url) => !isThere(url))
  const found = urls.filter(isThere).map(toFileName)
  if (wanted.length === 0) return found
  await project.write({ type: 'links-sent', urls: [...wanted], names: [] })
  const { assets } = await client.uploadUrls(sessionId, wanted, signal)
  const names = assets.map(({ name }) => name)
  await project.write({ type: 'links-sent', urls: [], names })
  return [...found, ...names]
}

async function namesThere(client: NemoClient, sessionId: string, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const { assetNames } = await client.state(sessionId, signal)
  return new Set(assetNames)
}

const toFileName = (url: string): string => (URL.canParse(url) ? basename(decodeSafely(new URL(url).pathname)) : url)

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

const toHost = (url: string): string => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url)
