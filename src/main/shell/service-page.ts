import { shell } from 'electron'
import { ReelwrightError } from '../../shared/failures/failure'

/** Opens a page of the service in the browser. An address of any other place is refused. @throws `unexpected` */
export async function openServicePage(url: string, webUrl: string): Promise<void> {
  if (!URL.canParse(url) || new URL(url).origin !== new URL(webUrl).origin) {
    throw new ReelwrightError('unexpected', {}, { log: 'A link that does not lead to the service was not opened.' })
  }
  await shell.openExternal(url)
}
