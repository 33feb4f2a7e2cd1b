import { basename, dirname, join, resolve } from 'node:path'
import { ReelwrightError } from '../../../shared/failures/failure'
import type { HandOffKind } from '../../../shared/hand-off'
import type { Files } from '../../host/ports'
import { numbered, toFileName } from '../projects/naming'
import type { ProjectRecord } from '../projects/project-record'
import type { ExportTarget, HandedOff } from '../studio'
import { type EditList, toEditList } from './edit-list'
import { toEdl } from './edl'
import { toFcpxml } from './fcpxml'
import { toLeftBehind } from './left-behind'
import { toOtio } from './otio'
import { toSrt, toVtt } from './subtitles'

const WRITERS: Record<HandOffKind, (list: EditList) => string> = {
  otio: toOtio,
  edl: toEdl,
  fcpxml: toFcpxml,
  srt: ({ texts }) => toSrt(texts),
  vtt: ({ texts }) => toVtt(texts),
}

/**
 * Writes a film down for other programs. A file that is there already stays; the new one gets a number.
 *
 * @throws {ReelwrightError} `export.nothing-yet` without a film; `export.no-words` without words where words are asked for;
 * `export.folder-not-writable`
 */
export async function handOff(
  files: Files,
  { name, draft, media }: ProjectRecord,
  kind: HandOffKind,
  target: ExportTarget,
): Promise<HandedOff> {
  const timeline = draft?.timeline
  if (!timeline) throw new ReelwrightError('export.nothing-yet')
  const list = toEditList(name, timeline, (mediaName) => media.find((item) => item.name === mediaName)?.path)
  if (list.pictures.length === 0) throw new ReelwrightError('export.nothing-yet')
  if ((kind === 'srt' || kind === 'vtt') && list.texts.length === 0) throw new ReelwrightError('export.no-words')
  const wished =
    'folder' in target ? join(resolve(target.folder), toFileName(target.name ?? name, kind)) : resolve(target.filePath)
  const path = await writeBeside(files, wished, WRITERS[kind](list))
  return { path, leftBehind: toLeftBehind(kind, timeline, list) }
}

async function writeBeside(files: Files, wished: string, text: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(dirname(wished), numbered(basename(wished), number))
    try {
      const handle = await files.open(path, 'wx')
      try {
        await handle.writeFile(text)
        await handle.sync()
      } finally {
        await handle.close()
      }
      return path
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw new ReelwrightError('export.folder-not-writable', { folder: dirname(path) }, { cause: thrown })
    }
  }
}
