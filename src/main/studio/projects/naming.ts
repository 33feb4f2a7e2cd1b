import { basename } from 'node:path'
import type { FilmFormat } from '../../../shared/film-words'
import type { HandOffKind } from '../../../shared/hand-off'

const MOST_NAME_CHARACTERS = 48
const MOST_NAME_WORDS = 7
/** A film's file name without its ending: leaves room for a number and for the part's own additions in 255 bytes. */
const MOST_FILE_NAME_BYTES = 120

/** Names no file may have on Windows, whatever its ending. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)$/i
/** Controls, lone halves of characters, and marks that turn the reading direction or are not seen at all. */
const UNSEEN = /[\p{C}\u2028\u2029]/gu
const NOT_IN_FILE_NAMES = /[<>:"/\\|?*]/g

/** A project name out of a folder's: `summer_promo-2026` reads `summer promo 2026`. */
export function nameAfterFolder(folder: string): string {
  return shorten(basename(folder).replace(/[_-]+/g, ' '))
}

/** A project name out of the first words of a message. */
export function nameAfterMessage(text: string): string {
  const [firstSentence = ''] = text.trim().split(/[.!?。！？\n]/)
  const words = firstSentence.trim().split(/\s+/)
  const name = shorten(words.slice(0, MOST_NAME_WORDS).join(' ')).replace(/[,;:，；：、]+$/, '')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** A name for a film that every file system takes and that hides nothing: no folder, no leading dot, always the ending of its kind. */
export function toFileName(projectName: string, format: FilmFormat | HandOffKind | 'reelwright' = 'mp4'): string {
  return `${toStem(projectName, /\.mp4$/i) || 'film'}.${format}`
}

/** A file's own name, as far as every file system takes it. */
export function toPlainFileName(name: string): string {
  const ending = /\.[a-z\d]{1,8}$/i.exec(name)?.[0] ?? ''
  return `${toStem(name.slice(0, name.length - ending.length)) || 'file'}${ending}`
}

/** Empty when nothing is left of the name. */
function toStem(name: string, without = /^$/): string {
  const clean = name
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(NOT_IN_FILE_NAMES, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+|[\s.]+$/g, '')
    .replace(without, '')
  const stem = cutToBytes(clean, MOST_FILE_NAME_BYTES).replace(/[\s.]+$/, '')
  return DEVICE_NAME.test(stem.split('.')[0] ?? '') ? `film ${stem}` : stem
}

/** `film.mp4`, then `film (2).mp4`, and so on. */
export function numbered(fileName: string, number: number): string {
  if (number === 1) return fileName
  const dot = fileName.lastIndexOf('.')
  const [stem, ending] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, '']
  return `${stem} (${number})${ending}`
}

function shorten(text: string): string {
  const clean = text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim()
  return [...clean].slice(0, MOST_NAME_CHARACTERS).join('').trim()
}

function cutToBytes(text: string, mostBytes: number): string {
  let cut = ''
  for (const character of text) {
    if (Buffer.byteLength(cut + character) > mostBytes) break
    cut += character
  }
  return cut
}
