import { RefreshCw, Wallet } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EngineChoice, EngineState } from '../../shared/states/engine-state'
import { MenuChoice, MenuItem, MenuLabel, MenuLine, MenuText } from '../parts/menu'
import { request } from '../state/ask'
import { useWords } from '../words/words'

const CHOICES: readonly EngineChoice[] = ['automatic', 'local', 'cloud']

/** What lies behind the pill: the choice of engine, and how things stand with the service. */
export function EngineMenu({ state, projectId }: { state: EngineState; projectId: string }): ReactNode {
  const words = useWords().engine
  return (
    <>
      <MenuChoice
        label={words.makeFilms}
        value={state.choice}
        options={CHOICES.map((value) => ({ value, label: words.choices[value], hint: words.explain[value] }))}
        onChange={(choice) => request('engine.choose', { choice })}
      />
      <MenuLabel>{words.newProjects}</MenuLabel>
      {state.phase === 'offline' && <Offline state={state} />}
      {state.phase === 'cloud' && <Service state={state} projectId={projectId} />}
    </>
  )
}

function Offline({ state: { failure } }: { state: EngineState }): ReactNode {
  const words = useWords().engine
  return (
    <>
      <MenuLine />
      {failure && <MenuText>{failure.message}</MenuText>}
      <MenuItem icon={<RefreshCw size={16} />} onSelect={() => request('engine.connect', {})}>
        {words.tryAgain}
      </MenuItem>
    </>
  )
}

/** The balance, whose it is, and where the key to it lies. */
function Service({ state, projectId }: { state: EngineState; projectId: string }): ReactNode {
  const words = useWords().engine
  const { credits, account, webHost } = state
  return (
    <>
      <MenuLine />
      {credits && (
        <MenuText detail={credits.frozen > 0 ? words.allCredits(credits.frozen, credits.total) : undefined}>
          {words.available(credits.available)}
        </MenuText>
      )}
      {account && <MenuText detail={words.kept[account.kept]}>{toAccount(account, words)}</MenuText>}
      <MenuItem
        icon={<Wallet size={16} />}
        hint={webHost && words.opens(webHost)}
        onSelect={() => request('project.open-link', { projectId, what: 'account' })}
      >
        {words.getCredits}
      </MenuItem>
    </>
  )
}

function toAccount(
  { anonymous, expiresAtMs }: NonNullable<EngineState['account']>,
  words: ReturnType<typeof useWords>['engine'],
): string {
  if (!anonymous) return words.ownAccount
  return expiresAtMs === undefined ? words.freeAccount : words.freeAccountUntil(expiresAtMs)
}
