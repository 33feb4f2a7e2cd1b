import { useEffect, useState } from 'react'

/** Every sound of a session, asked for once. */
const waves = new Map<string, Promise<readonly number[] | undefined>>()

async function load(url: string): Promise<readonly number[] | undefined> {
  const answer = await fetch(url)
  if (!answer.ok) return undefined
  const peaks = new Uint8Array(await answer.arrayBuffer())
  return peaks.length === 0 ? undefined : [...peaks].map((byte) => byte / 255)
}

/** The peaks of a file's sound from 0 to 1; undefined until they are there, and where there are none. */
export function useWave(url: string): readonly number[] | undefined {
  const [wave, setWave] = useState<{ url: string; peaks: readonly number[] | undefined }>()
  useEffect(() => {
    let isWanted = true
    const asked = waves.get(url) ?? load(url).catch(() => undefined)
    waves.set(url, asked)
    void asked.then((peaks) => isWanted && setWave({ url, peaks }))
    return () => {
      isWanted = false
    }
  }, [url])
  return wave?.url === url ? wave.peaks : undefined
}
