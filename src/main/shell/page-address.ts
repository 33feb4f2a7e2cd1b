import { PreviewPiece, PreviewWish } from '../../shared/preview'
import { isOurs, ORIGIN } from './page-origin'

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const PREVIEW = new RegExp(`^/preview/(${ID})/([a-z]+)(?:/([\\da-f]{64}))?$`)
const WAVEFORM = new RegExp(`^/waveform/(${ID})/(${ID})$`)
const THUMBNAIL = new RegExp(`^/thumbnail/(${ID})/(${ID})$`)

export function toThumbnailUrl(projectId: string, mediaId: string): string {
  return `${ORIGIN}/thumbnail/${projectId}/${mediaId}`
}

export type AppAddress =
  | { readonly kind: 'thumbnail'; readonly projectId: string; readonly mediaId: string }
  | { readonly kind: 'waveform'; readonly projectId: string; readonly mediaId: string }
  | { readonly kind: 'preview-plan'; readonly projectId: string; readonly wish: PreviewWish }
  | { readonly kind: 'preview-piece'; readonly projectId: string; readonly piece: PreviewPiece }
  /** A path below the page's folder, with `/` between its parts and none of them a step up. */
  | { readonly kind: 'file'; readonly path: string }

/** Reads an address of ours. Undefined for every other one, and for one that would leave the page's folder. */
export function readAppAddress(url: string): AppAddress | undefined {
  if (!isOurs(url)) return undefined
  const { pathname, searchParams } = new URL(url)
  const [, projectId, mediaId] = THUMBNAIL.exec(pathname) ?? []
  if (projectId !== undefined && mediaId !== undefined) return { kind: 'thumbnail', projectId, mediaId }
  const [, soundProjectId, soundId] = WAVEFORM.exec(pathname) ?? []
  if (soundProjectId !== undefined && soundId !== undefined)
    return { kind: 'waveform', projectId: soundProjectId, mediaId: soundId }
  if (pathname.startsWith('/preview/')) return readPreviewAddress(pathname, searchParams)
  const path = decode(pathname)?.slice(1)
  const plain = path?.split('/').every((part) => /^[\w@-][\w.@-]*$/.test(part))
  return path !== undefined && plain ? { kind: 'file', path } : undefined
}

function readPreviewAddress(pathname: string, query: URLSearchParams): AppAddress | undefined {
  const [, projectId, kind, key] = PREVIEW.exec(pathname) ?? []
  if (projectId === undefined) return undefined
  const numbers = [...query]
    .filter(([, value]) => /^\d{1,9}$/.test(value))
    .map(([name, value]) => [name, Number(value)] as const)
  const asked: object = { ...Object.fromEntries(query), ...Object.fromEntries(numbers) }
  if (kind === 'plan' && key === undefined) {
    const wish = PreviewWish.safeParse(asked).data
    return wish && { kind: 'preview-plan', projectId, wish }
  }
  const piece = PreviewPiece.safeParse({ ...asked, kind, key }).data
  return piece && { kind: 'preview-piece', projectId, piece }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
