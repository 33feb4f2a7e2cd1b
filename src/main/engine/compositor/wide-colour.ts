import type { Host } from '../../host/ports'
import type { MediaSource } from '../../media/facts'
import { withSourceFile } from '../../media/source-file'

/** Rows give red, green and blue of an ordinary screen for linear red, green and blue of the file. */
export type ColourMatrix = readonly [Row, Row, Row]
type Row = readonly [number, number, number]

/** No phone or editor writes a longer header before its profile. */
const HEAD_BYTES = 512 * 1024
const PROFILE_MARK = Buffer.from('ICC_PROFILE\0', 'latin1')
const COLORANTS = ['rXYZ', 'gXYZ', 'bXYZ'] as const
const MOST_TAGS = 100
/** Brings the profile's XYZ (of D50) to an ordinary screen. Source: sRGB, adapted by Bradford. */
const TO_SCREEN: ColourMatrix = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.033454],
  [0.0719453, -0.2289914, 1.4052427],
]
/** Below this nobody sees a difference, and most files say with it that they are ordinary. */
const SEEN = 0.02
/** Beyond it is no screen's profile, and no number that the filter takes. */
const MOST = 2

/**
 * How a photo's colours differ from those of an ordinary screen, by the profile in its header: phones and cameras write
 * Display P3 and Adobe RGB. Undefined when they do not, when there is no profile, or none of three plain colours.
 */
export async function readWideColour(host: Host, source: MediaSource): Promise<ColourMatrix | undefined> {
  if (source.container !== 'jpeg') return undefined
  const head = await withSourceFile(host, source.path, (file) => file.read(0, HEAD_BYTES))
  const at = head.indexOf(PROFILE_MARK)
  // Behind the mark stand a number and a count of parts. Profiles of plain colours fit into one.
  return at < 0 ? undefined : toMatrix(head.subarray(at + PROFILE_MARK.length + 2))
}

/** Source: ICC.1:2022, 7.3 "Tag table" and 10.31 "XYZType". */
function toMatrix(profile: Buffer): ColourMatrix | undefined {
  const columns = COLORANTS.map((name) => readColorant(profile, name))
  const [red, green, blue] = columns
  if (!red || !green || !blue) return undefined
  const rows = TO_SCREEN.map((row) =>
    [red, green, blue].map((xyz) => row[0] * xyz[0] + row[1] * xyz[1] + row[2] * xyz[2]),
  ) as unknown as ColourMatrix
  const away = rows.flatMap((row, y) => row.map((value, x) => Math.abs(value - (x === y ? 1 : 0))))
  const isUsable = rows.flat().every((value) => Number.isFinite(value) && Math.abs(value) < MOST)
  return isUsable && Math.max(...away) > SEEN ? rows : undefined
}

function readColorant(profile: Buffer, name: string): Row | undefined {
  if (profile.length < 132) return undefined
  const count = Math.min(MOST_TAGS, profile.readUInt32BE(128))
  for (let tag = 0; tag < count; tag++) {
    const at = 132 + tag * 12
    if (at + 12 > profile.length) return undefined
    if (profile.toString('latin1', at, at + 4) !== name) continue
    const offset = profile.readUInt32BE(at + 4) + 8
    if (offset + 12 > profile.length) return undefined
    const read = (index: number): number => profile.readInt32BE(offset + index * 4) / 65_536
    return [read(0), read(1), read(2)]
  }
  return undefined
}

/** Filters that bring wide colours to an ordinary screen, in linear light. Made of numbers that `toMatrix` has checked. */
export function toColourFilters(matrix: ColourMatrix | undefined): string {
  if (!matrix) return ''
  const mixed = matrix
    .flatMap((row, y) => row.map((value, x) => `${'rgb'[y]}${'rgb'[x]}=${value.toFixed(5)}`))
    .join(':')
  return [
    'format=gbrpf32le,setparams=color_primaries=bt709:color_trc=iec61966-2-1:colorspace=gbr:range=pc',
    `zscale=t=linear,colorchannelmixer=${mixed},zscale=t=iec61966-2-1,format=gbrp,`,
  ].join(',')
}
