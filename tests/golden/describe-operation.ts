import type { EditOperation } from '../../src/main/engine/director/operations'
import type { TextWhen } from '../../src/main/engine/director/cut'

const seconds = (lengthMs: number): string => `${lengthMs / 1000}s`
const names = (clipIds: readonly string[]): string => clipIds.map((id) => id.replace('clip-', '')).join(' ')

function describeWhen(when: TextWhen): string {
  switch (when.kind) {
    case 'clip':
      return names([when.clipId])
    case 'range':
      return `${seconds(when.startMs)}-${seconds(when.endMs)}`
    case 'part':
      return `part ${when.index + 1}/${when.count}`
    case 'share':
      return `share ${when.from.toFixed(2)}-${when.to.toFixed(2)}`
    case 'opening':
    case 'closing':
    case 'whole':
      return when.kind
  }
}

/** An operation as one line of a golden file. */
export function describeOperation(operation: EditOperation): string {
  const join = (...parts: (string | undefined)[]): string =>
    parts.filter((part) => part !== undefined && part !== '').join(' ')
  switch (operation.do) {
    case 'set-length':
      return join(
        'length',
        operation.length.kind === 'exact' ? seconds(operation.length.lengthMs) : operation.length.kind,
      )
    case 'set-ratio':
      return join('ratio', operation.ratio)
    case 'set-pace':
      return join('pace', operation.pace)
    case 'set-transition':
      return join(
        'transition',
        operation.kind,
        operation.lengthMs === undefined ? '' : seconds(operation.lengthMs),
        operation.clipIds && `into ${names(operation.clipIds)}`,
      )
    case 'reset-transitions':
      return join('own-transitions off', names(operation.clipIds ?? []))
    case 'split-clip':
      return join('split', names([operation.clipId]), seconds(operation.atMs))
    case 'duplicate-clips':
      return join('duplicate', names(operation.clipIds))
    case 'move-clips':
      return join(
        'move',
        names(operation.clipIds),
        operation.beforeClipId && `before ${names([operation.beforeClipId])}`,
      )
    case 'set-look':
      return join('look', operation.look, names(operation.clipIds ?? []))
    case 'set-beats':
      return join('beats', operation.on ? 'on' : 'off')
    case 'set-motion':
      return join('motion', operation.on ? 'on' : 'off')
    case 'set-fit':
      return join('fit', operation.fit, names(operation.clipIds ?? []))
    case 'set-photo-time':
      return join('photo-time', seconds(operation.lengthMs))
    case 'set-clip-time':
      return join('clip-time', names(operation.clipIds), seconds(operation.lengthMs))
    case 'trim-clip':
      return join(
        'trim',
        names([operation.clipId]),
        seconds(operation.fromMs),
        operation.toMs === undefined ? '' : seconds(operation.toMs),
      )
    case 'mute-clips':
      return join(operation.muted ? 'mute' : 'unmute', names(operation.clipIds))
    case 'set-clip-gain':
      return join('clip-gain', names(operation.clipIds), String(operation.gain))
    case 'set-speed':
      return join('speed', names(operation.clipIds), String(operation.speed))
    case 'replace-clip':
      return join('replace', names([operation.clipId]), operation.assetId)
    case 'set-order':
      return join('order', names(operation.clipIds))
    case 'remove-clips':
      return join('remove', names(operation.clipIds))
    case 'add-clips':
      return join('add', names(operation.assetIds))
    case 'add-text':
      return join(
        `${operation.placeholder ? '~' : ''}${operation.role} "${operation.text}"`,
        operation.position,
        describeWhen(operation.when),
        operation.colour,
        operation.size,
      )
    case 'change-text':
      return `change ${operation.textId} "${operation.text}"`
    case 'place-text':
      return join('place', operation.textId, operation.position, operation.when && describeWhen(operation.when))
    case 'style-text':
      return join('style', ...operation.textIds, operation.colour, operation.size)
    case 'remove-texts':
      return join('remove-texts', ...operation.textIds)
    case 'set-music':
      return join('music', operation.assetId)
    case 'mute-music':
      return 'music off'
    case 'set-music-gain':
      return join('gain', String(operation.gain))
    case 'set-music-fade':
      return join(
        'fade',
        operation.inMs === undefined ? '' : `in ${seconds(operation.inMs)}`,
        operation.outMs === undefined ? '' : `out ${seconds(operation.outMs)}`,
      )
    case 'set-ducking':
      return join('ducking', operation.on ? 'on' : 'off')
    case 'set-mark':
      return join(
        'mark',
        operation.assetId,
        operation.corner,
        operation.widthFraction === undefined ? '' : `width ${operation.widthFraction}`,
        operation.opacity === undefined ? '' : `opacity ${operation.opacity}`,
      )
    case 'remove-mark':
      return 'mark off'
    case 'name-film':
      return `name "${operation.title}"`
  }
}
