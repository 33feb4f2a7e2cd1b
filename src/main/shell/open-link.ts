import { shell } from 'electron'
import { ReelwrightError } from '../../shared/failures/failure'

/** Opens an address that somebody else wrote in the browser: a plain one of the web, and no other. @throws `unexpected` */
export async function openLink(address: string): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') {
    throw new ReelwrightError('unexpected', {}, { log: 'A link that is not plain https was not opened.' })
  }
  await shell.openExternal(url.href)
}
