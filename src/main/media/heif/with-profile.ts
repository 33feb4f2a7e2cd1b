/** Source: ICC.1:2022, B.4 "Embedding ICC profiles in JFIF files". */
const PROFILE_MARK = Buffer.from('ICC_PROFILE\0', 'latin1')
const APP0 = 0xe0
const APP2 = 0xe2
/** A segment counts its own length, in two bytes. */
const MOST_PART_BYTES = 0xffff - 2 - PROFILE_MARK.length - 2
const MOST_PARTS = 255

/** A JPEG that tells with a profile what its colours mean. The profile stands behind the head that must come first. */
export function withProfile(jpeg: Buffer, profile: Buffer): Buffer {
  const count = Math.ceil(profile.length / MOST_PART_BYTES)
  if (count > MOST_PARTS) return jpeg
  const parts = Array.from({ length: count }, (_, index) => {
    const part = profile.subarray(index * MOST_PART_BYTES, (index + 1) * MOST_PART_BYTES)
    const head = Buffer.from([0xff, APP2, 0, 0])
    head.writeUInt16BE(2 + PROFILE_MARK.length + 2 + part.length, 2)
    return Buffer.concat([head, PROFILE_MARK, Buffer.from([index + 1, count]), part])
  })
  const at = jpeg[3] === APP0 ? 4 + jpeg.readUInt16BE(4) : 2
  return Buffer.concat([jpeg.subarray(0, at), ...parts, jpeg.subarray(at)])
}
