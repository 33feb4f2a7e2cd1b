import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { element, matroskaHead, text } from './ebml'
import { box, replaceBox, u32 } from './boxes'

/** What a disguise would like to reach. */
export interface Bait {
  /** A file beside it, by its name and by its path. */
  readonly neighbour: string
  readonly neighbourPath: string
  /** An address on this computer. */
  readonly url: string
  /** A plain clip, photo and song to hide in. */
  readonly clip: string
  readonly photo: string
  readonly song: string
  readonly avi: string
}

/** A file that is not what its name says. `used` says that it is harmless media all the same. */
export interface Disguise {
  readonly what: string
  readonly name: string
  readonly used?: true
  write(path: string, bait: Bait): void
}

const words = (what: string, name: string, content: (bait: Bait) => string): Disguise => ({
  ...{ what, name },
  write: (path, bait) => writeFileSync(path, content(bait)),
})
const bytes = (what: string, name: string, content: (bait: Bait) => Buffer, used?: true): Disguise => ({
  ...{ what, name, ...(used && { used }) },
  write: (path, bait) => writeFileSync(path, content(bait)),
})

const playlist = (target: string): string =>
  `#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\n${target}\n#EXT-X-ENDLIST\n`

const LISTS: readonly Disguise[] = [
  words('a playlist of a neighbour', 'list.mp4', ({ neighbour }) => playlist(neighbour)),
  words('a playlist of a path', 'list.png', ({ neighbourPath }) => playlist(`file://${neighbourPath}`)),
  words('a playlist of an address', 'list.mp3', ({ url }) => playlist(url)),
  words('a playlist whose key is a file', 'key.ts', ({ neighbour, url }) =>
    playlist(neighbour).replace('#EXTINF', `#EXT-X-KEY:METHOD=AES-128,URI="${url}"\n#EXTINF`),
  ),
  words(
    'a list for the joiner',
    'joined.mov',
    ({ neighbourPath }) => `ffconcat version 1.0\nfile '${neighbourPath}'\n`,
  ),
  words('metadata with chapters', 'notes.mkv', () => ';FFMETADATA1\ntitle=x\n[CHAPTER]\nSTART=0\nEND=1\n'),
  words(
    'a session description',
    'call.mp4',
    () => 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 5004 RTP/AVP 96\n',
  ),
  words(
    'a DASH manifest',
    'stream.mp4',
    ({ url }) =>
      `<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static"><Period><BaseURL>${url}</BaseURL></Period></MPD>`,
  ),
  words(
    'a cinema package',
    'cinema.mxf.mp4',
    ({ neighbourPath }) =>
      `<?xml version="1.0"?><CompositionPlaylist><Id>x</Id><Path>${neighbourPath}</Path></CompositionPlaylist>`,
  ),
  words(
    'a shared playlist',
    'songs.ogg',
    ({ url }) =>
      `<?xml version="1.0"?><playlist version="1"><trackList><track><location>${url}</location></track></trackList></playlist>`,
  ),
  words('a video script', 'script.avi', ({ neighbourPath }) => `DirectShowSource("${neighbourPath}")\n`),
  words(
    'an index of a disc',
    'disc.mp4',
    ({ neighbour }) =>
      `# VobSub index file, v7\nsize: 720x576\nid: en, index: 0\ntimestamp: 00:00:01:000, filepos: 000000000\n# ${neighbour}\n`,
  ),
  words(
    'subtitles that name a file',
    'words.mkv',
    ({ neighbourPath }) => `[Script Info]\nScriptType: v4.00+\n[Fonts]\nfontname: ${neighbourPath}\n`,
  ),
]

const PAGES: readonly Disguise[] = [
  words(
    'a drawing with a picture from elsewhere',
    'drawing.png',
    ({ url, neighbourPath }) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="${url}"/><image href="file://${neighbourPath}"/></svg>`,
  ),
  words(
    'a drawing with an entity',
    'entity.jpg',
    ({ neighbourPath }) =>
      `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file://${neighbourPath}">]><svg>&x;</svg>`,
  ),
  words('a web page', 'page.jpg', ({ url }) => `<!doctype html><img src="${url}">`),
  words('a script of commands', 'run.png', ({ neighbourPath }) => `#!/bin/sh\ncat '${neighbourPath}'\n`),
  words(
    'drawing commands that load',
    'magic.jpg',
    ({ url }) => `push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 'url(${url})'\npop graphic-context\n`,
  ),
  words('PostScript', 'print.tiff', ({ neighbourPath }) => `%!PS-Adobe-3.0\n(${neighbourPath}) (r) file\n`),
  words('a link of a desktop', 'link.jpg', ({ url }) => `[Desktop Entry]\nType=Link\nURL=${url}\n`),
  bytes('an archive', 'archive.mp4', () =>
    Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(3_000)]),
  ),
  bytes('a program', 'program.mov', () => Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(4_000)])),
  bytes('a picture that is a script too', 'both.gif', ({ url }) =>
    Buffer.from(`GIF89a=1;fetch("${url}")//`.padEnd(900, ' ')),
  ),
  bytes('a song’s tag before a playlist', 'tagged.mp3', ({ url }) =>
    Buffer.concat([Buffer.from('49443303000000000000', 'hex'), Buffer.from(playlist(url))]),
  ),
  bytes('a very long tag before a playlist', 'tagged.flac', ({ neighbour }) =>
    Buffer.concat([Buffer.from('49443303000000060000', 'hex'), Buffer.alloc(98_304), Buffer.from(playlist(neighbour))]),
  ),
  bytes('a film’s first box before a playlist', 'boxed.mp4', ({ neighbour }) =>
    Buffer.concat([box('ftyp', Buffer.from('isom\0\0\0\0isom')), Buffer.from(playlist(neighbour))]),
  ),
  bytes('packets of a stream that are a playlist', 'marching.ts', ({ url }) => marching(playlist(url))),
]

const HARMLESS: readonly Disguise[] = [
  bytes(
    'a photo with a page behind it',
    'photo+page.jpg',
    ({ photo, url }) => Buffer.concat([readFileSync(photo), Buffer.from(`<?php include "${url}" ?>${playlist(url)}`)]),
    true,
  ),
  bytes(
    'a song whose cover is an address',
    'cover.mp3',
    ({ song, url }) => Buffer.concat([coverLink(url), readFileSync(song)]),
    true,
  ),
  {
    ...{ what: 'a film with files attached', name: 'attached.mkv', used: true },
    write: (path, { clip, neighbourPath }) => {
      const attached = ['-attach', neighbourPath, '-metadata:s:t', 'mimetype=text/plain']
      const named = ['-metadata:s:t', 'filename=../../../../tmp/attached']
      execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', clip, ...attached, ...named, '-c', 'copy', `file:${path}`])
    },
  },
  bytes(
    'a film whose subtitles are a playlist',
    'subtitled.avi',
    ({ avi, url }) => withHiddenList(readFileSync(avi), playlist(url)),
    true,
  ),
]

/** Films whose pictures or sounds are said to lie in other files. */
const REFERENCES: readonly Disguise[] = [
  bytes(
    'a film whose data is at an address',
    'elsewhere.mp4',
    ({ clip, url }) => withReference(readFileSync(clip), box('url ', u32(0), Buffer.from(`${url}\0`))),
    true,
  ),
  bytes('a film whose data is in a neighbour', 'alias.mov', ({ clip, neighbour, neighbourPath }) =>
    withReference(readFileSync(clip), alias(neighbour, neighbourPath)),
  ),
  bytes('a film that only refers to another', 'refers.mov', ({ url }) =>
    box(
      'moov',
      box('rmra', box('rmda', box('rdrf', u32(0), Buffer.from('url '), u32(url.length + 1), Buffer.from(`${url}\0`)))),
    ),
  ),
  bytes('a part that goes on in a neighbour', 'part.mkv', ({ neighbour }) =>
    Buffer.concat([
      matroskaHead(),
      element(0x18538067, [element(0x1549a966, [text(0x3e83bb, neighbour), text(0x3c83ab, neighbour)])]),
    ]),
  ),
]

const PLACES: readonly Disguise[] = [
  { what: 'a link to the list of users', name: 'passwd.jpg', write: (path) => symlinkSync('/etc/passwd', path) },
  { what: 'a link to itself', name: 'circle.mp4', write: (path) => symlinkSync(path, path) },
  { what: 'a link to nothing', name: 'nothing.png', write: (path) => symlinkSync(`${path}.gone`, path) },
  { what: 'a link to a device without end', name: 'endless.mp4', write: (path) => symlinkSync('/dev/zero', path) },
  { what: 'a link to a terminal', name: 'terminal.mp3', write: (path) => symlinkSync('/dev/stdin', path) },
  { what: 'a pipe that nobody writes to', name: 'pipe.mp4', write: (path) => void execFileSync('mkfifo', [path]) },
  { what: 'a folder', name: 'folder.jpg', write: (path) => void mkdirSync(path) },
  { what: 'a socket', name: 'socket.mp4', write: (path) => void createServer().listen(path).unref() },
]

export const DISGUISES: readonly Disguise[] = [...LISTS, ...PAGES, ...HARMLESS, ...REFERENCES, ...PLACES]

/** Text with the sign of a packet wherever a transport stream has one. */
function marching(content: string): Buffer {
  const packets = Math.ceil(content.length / 187) + 5
  const padded = content.padEnd(packets * 187, '\n')
  return Buffer.from(Array.from({ length: packets }, (_, n) => `G${padded.slice(n * 187, (n + 1) * 187)}`).join(''))
}

/** An ID3 tag whose picture is a link. Source: ID3v2.3, 4.15. */
function coverLink(url: string): Buffer {
  const content = Buffer.concat([Buffer.from([0]), Buffer.from('-->\0\x03\0', 'latin1'), Buffer.from(url)])
  const frame = Buffer.concat([Buffer.from('APIC'), u32(content.length), Buffer.alloc(2), content])
  return Buffer.concat([
    Buffer.from('ID3\x03\0\0', 'latin1'),
    Buffer.from([0, 0, frame.length >> 7, frame.length & 127]),
    frame,
  ])
}

/** A film with a data reference of ours. The sample data stands before what is changed. */
const withReference = (film: Buffer, reference: Buffer): Buffer =>
  replaceBox(film, ['moov', 'trak', 'mdia', 'minf', 'dinf', 'dref'], () => box('dref', u32(0, 1), reference))

/** An alias as QuickTime wrote them. Source: QuickTime File Format, "Data Reference Atoms". */
function alias(name: string, path: string): Buffer {
  const pascal = (content: string, length: number): Buffer => {
    const field = Buffer.alloc(length)
    field.writeUInt8(content.length)
    field.write(content, 1, 'latin1')
    return field
  }
  const levels = Buffer.from([0, 1, 0, 1])
  const record = (type: number, content: string): Buffer => {
    const even = Buffer.from(content.length % 2 ? `${content}\0` : content)
    return Buffer.concat([Buffer.from([type >> 8, type & 255, content.length >> 8, content.length & 255]), even])
  }
  const parts = [Buffer.alloc(10), pascal('disk', 28), Buffer.alloc(12), pascal(name, 64), Buffer.alloc(16), levels]
  return box('alis', u32(0), ...parts, Buffer.alloc(16), record(2, path), Buffer.from([0xff, 0xff, 0, 0]))
}

/** An AVI whose sound has become subtitles, and those a list. ffmpeg opens such subtitles as a file of their own. */
function withHiddenList(avi: Buffer, list: string): Buffer {
  const film = Buffer.from(avi)
  film.write('txts', film.indexOf('auds'), 'latin1')
  const first = film.indexOf('01wb', film.indexOf('movi'))
  const room = film.readUInt32LE(first + 4)
  const head = Buffer.concat([
    Buffer.from('GAB2\0\x02\0', 'latin1'),
    Buffer.from([2, 0, 0, 0, 0x78, 0, 4, 0]),
    Buffer.alloc(4),
  ])
  head.writeUInt32LE(list.length, head.length - 4)
  const packet = Buffer.concat([head, Buffer.from(list)])
  if (packet.length > room) throw new Error('The list does not fit.')
  film.fill(0, first + 8, first + 8 + room)
  packet.copy(film, first + 8)
  return film
}
