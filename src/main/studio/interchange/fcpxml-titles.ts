import { type EditList, toFrames } from './edit-list'
import { toTime } from './rational-time'
import { element, type XmlNode } from './xml'

/** Of the plain title that every such editor has. */
export const TITLE_ID = 'r3'

interface Title {
  readonly startFrame: number
  readonly toElement: (offsetFrame: number) => XmlNode
}

/** Titles that are seen at the same time lie on lines above each other. */
export function toTitles(texts: EditList['texts']): Title[] {
  const lineEnds: number[] = []
  return texts.flatMap(({ text, startMs, endMs }, index) => {
    const [startFrame, endFrame] = [toFrames(startMs), toFrames(endMs)]
    if (endFrame <= startFrame) return []
    const free = lineEnds.findIndex((end) => end <= startFrame)
    const line = free === -1 ? lineEnds.length : free
    lineEnds[line] = endFrame
    const styleId = `ts${index + 1}`
    const toElement = (offset: number): XmlNode =>
      element(
        'title',
        {
          ref: TITLE_ID,
          lane: line + 1,
          offset: toTime(offset),
          name: text.split('\n', 1)[0],
          start: '0s',
          duration: toTime(endFrame - startFrame),
        },
        [
          element('text', {}, [element('text-style', { ref: styleId }, [text])]),
          element('text-style-def', { id: styleId }, [
            element('text-style', { font: 'Helvetica', fontSize: 72, fontColor: '1 1 1 1', alignment: 'center' }),
          ]),
        ],
      )
    return [{ startFrame, toElement }]
  })
}
