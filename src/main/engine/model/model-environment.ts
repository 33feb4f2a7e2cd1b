import { ReelwrightError } from '../../../shared/failures/failure'
import { NO_PROXIES, type Proxies, wayTo } from '../../host/proxies'
import { readModelAddress } from './model-address'
import { ModelSettings, type ModelSource } from './model-settings'

/**
 * Reads a model out of a person's environment, and takes its key out of it, so that no child inherits it.
 *
 * @throws {ReelwrightError} `usage`, `model.address`, `model.not-encrypted`
 */
export function takeModelEnvironment(
  environment: Record<string, string | undefined>,
  proxies: Proxies = NO_PROXIES,
): ModelSource | undefined {
  const { REELWRIGHT_MODEL_URL: baseUrl, REELWRIGHT_MODEL: model, REELWRIGHT_MODEL_KEY: key } = environment
  delete environment['REELWRIGHT_MODEL_KEY']
  if (!baseUrl && !model) return undefined
  const apiKey = key?.trim()
  const settings = ModelSettings.safeParse({ baseUrl, model, when: 'unused', ...(apiKey && { apiKey }) })
  if (!settings.success) {
    const reason = 'REELWRIGHT_MODEL_URL and REELWRIGHT_MODEL go together: an address, and the name of a model there.'
    throw new ReelwrightError('usage', { reason })
  }
  readModelAddress(settings.data.baseUrl)
  const { data } = settings
  const current = async () => ({ ...data, ...(await wayTo(proxies, data.baseUrl)) })
  return { current, onChange: () => () => undefined }
}
