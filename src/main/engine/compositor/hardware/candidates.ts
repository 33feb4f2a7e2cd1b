import type { Host } from '../../../host/ports'
import { BT709, type VideoCodec } from '../codecs'

const RENDER_NODE = '/dev/dri/renderD128'

const codec = (name: string, args: readonly string[], deviceArgs: readonly string[] = []): VideoCodec => ({
  ...{ name, deviceArgs, muxer: 'mp4' },
  args: [...args, '-c:v', name, ...BT709, '-g', '250'],
})

/** Each with settings that are meant to be as large and as like as x264's. A trial says whether they are. */
export const HARDWARE = {
  vaapi: codec('h264_vaapi', ['-vf', 'format=nv12,hwupload', '-qp', '22'], ['-vaapi_device', RENDER_NODE]),
  nvenc: codec('h264_nvenc', ['-preset', 'p5', '-rc', 'vbr', '-cq', '23', '-b:v', '0', '-profile:v', 'high']),
  qsv: codec('h264_qsv', ['-vf', 'format=nv12', '-preset', 'fast', '-global_quality', '23']),
  videotoolbox: codec('h264_videotoolbox', ['-q:v', '62', '-profile:v', 'high']),
  amf: codec('h264_amf', ['-quality', 'balanced', '-rc', 'cqp', '-qp_i', '21', '-qp_p', '23']),
} as const

/** The encoders that this machine may have. A Linux without a device file for a card needs no trial of it. */
export async function findCandidates(host: Host, platform: NodeJS.Platform = process.platform): Promise<VideoCodec[]> {
  if (platform === 'darwin') return [HARDWARE.videotoolbox]
  if (platform === 'win32') return [HARDWARE.nvenc, HARDWARE.qsv, HARDWARE.amf]
  const [hasNode, hasNvidia] = await Promise.all([RENDER_NODE, '/dev/nvidiactl'].map((path) => isThere(host, path)))
  return [...(hasNvidia ? [HARDWARE.nvenc] : []), ...(hasNode ? [HARDWARE.vaapi, HARDWARE.qsv] : [])]
}

const isThere = (host: Host, path: string): Promise<boolean> =>
  host.files.access(path).then(
    () => true,
    () => false,
  )
