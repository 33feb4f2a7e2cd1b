/** Who calls, told on every call: without it exports are refused. Source: docs/wire.md, "Headers". */
export interface Attribution {
  readonly source: string
  readonly version: string
  readonly platform: string
}

const SOURCE = 'how-to-create-an-ai-video'

/** Where a program was installed from, by its folder. */
const PLATFORM_FOLDERS: readonly [string, string][] = [
  ['/.clawhub/', 'clawhub'],
  ['/.cursor/skills/', 'cursor'],
]

/** Systems whose file names are the same whatever their case. */
const CASELESS: readonly string[] = ['win32', 'darwin']

/** `installPath` is where this program lies; `named` is what `SKILL_SOURCE` says, if anything. */
export function createAttribution(
  version: string,
  installPath: string,
  named: string | undefined,
  system: string = process.platform,
): Attribution {
  const slashed = installPath.replaceAll('\\', '/')
  const path = CASELESS.includes(system) ? slashed.toLowerCase() : slashed
  const found = PLATFORM_FOLDERS.find(([folder]) => path.includes(folder))?.[1]
  return { source: SOURCE, version, platform: named?.trim() || (found ?? 'unknown') }
}

export function toAttributionHeaders({ source, version, platform }: Attribution): Record<string, string> {
  return {
    'X-Skill-Source': toHeaderText(source),
    'X-Skill-Version': toHeaderText(version),
    'X-Skill-Platform': toHeaderText(platform),
  }
}

/** Printable ASCII only; anything else could end the line or be refused. */
function toHeaderText(text: string): string {
  return text
    .trim()
    .replace(/[^\x20-\x7e]/g, '_')
    .slice(0, 200)
}
