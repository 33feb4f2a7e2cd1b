/** What a dragged tile carries: a JSON list of media ids. The list and the timeline take it. */
const MEDIA_DRAG_TYPE = 'application/x-reelwright-media'

export function putMedia(transfer: DataTransfer, mediaIds: readonly string[]): void {
  transfer.setData(MEDIA_DRAG_TYPE, JSON.stringify(mediaIds))
  transfer.effectAllowed = 'copyMove'
}

/** The ids that a drop brought; none when it came from elsewhere. */
export function readMedia(transfer: DataTransfer | null): string[] {
  const text = transfer?.getData(MEDIA_DRAG_TYPE) ?? ''
  if (text === '') return []
  const ids: unknown = JSON.parse(text)
  return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []
}

export const hasMedia = (transfer: DataTransfer | null): boolean => transfer?.types.includes(MEDIA_DRAG_TYPE) === true
