import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Size and number of frames of a film, by ffprobe. */
export async function measureFilm(path: string): Promise<{ widthPx: number; heightPx: number; frames: number }> {
  const entries = ['-select_streams', 'v', '-count_packets', '-show_entries', 'stream=width,height,nb_read_packets']
  const { stdout } = await promisify(execFile)('ffprobe', ['-v', 'error', ...entries, '-of', 'csv=p=0', path])
  const [widthPx = 0, heightPx = 0, frames = 0] = stdout.trim().split(',').map(Number)
  return { widthPx, heightPx, frames }
}
