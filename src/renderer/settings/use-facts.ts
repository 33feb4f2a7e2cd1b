import { useEffect, useState } from 'react'
import type { ProgramFacts } from '../../shared/states/program-facts'
import { ask } from '../state/ask'

/** Asked anew whenever `since` changes. */
export function useFacts(since: unknown): ProgramFacts | undefined {
  const [facts, setFacts] = useState<ProgramFacts>()
  useEffect(() => void ask('settings.facts', {}).then(setFacts), [since])
  return facts
}
