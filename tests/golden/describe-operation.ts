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
      return join('transition', operation.kind, operation.lengthMs === undefined ? '' : seconds(operation.lengthMs))
    case 'set-motion':
      return join('motion', operation.on ? 'on' : 'off')
    case 'set-fit':
      return join('fit', operation.fit)
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
      return join('mute', names(operation.clipIds))
    case 'set-order':
      return join('order', names(operation.clipIds))
    case 'remove-clips':
      return join('remove', names(operation.clipIds))
    case 'add-clips':
      return join('add', names(operation.assetIds))
    case 'add-text':
      return `${operation.placeholder ? '~' : ''}${operation.role} "${operation.text}" ${operation.position} ${describeWhen(operation.when)}`
    case 'change-text':
      return `change ${operation.textId} "${operation.text}"`
    case 'place-text':
      return join('place', operation.textId, operation.position, operation.when && describeWhen(operation.when))
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
    case 'name-film':
      return `name "${operation.title}"`
  }
}
