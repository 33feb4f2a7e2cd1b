/** What remains of a clause without ids, tool names and addresses of the editor. */
export interface Cleaned {
  readonly text: string
  /** The words made sense only with what was taken out. */
  readonly isBroken: boolean
  /** An address of the editor was in it. */
  readonly hadEditor: boolean
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi
const TOOL_NAME = /\b[a-z]+(?:_[a-z0-9]+){2,}\b/g
const TOOL_VERB =
  /^(?:create|generate|get|set|add|update|delete|remove|edit|render|export|upload|download|fetch|list|query|apply|split|merge|trim|search|run|call|insert|replace|make|transfer|invoke)_/
const LONG_NAME = 16
const ADDRESS = /https?:\/\/[^\s<>()[\]"'“”，。；、！？）】`]+/gi
const LINK = /\[[^\][]{0,200}\]\((https?:\/\/[^\s()]{1,1000})\)/gi
const IS_A_WAY =
  /\b(?:see|view|open|edit|watch|find|check|visit|go|access|preview|continue)\b|查看|打开|编辑|访问|前往|预览/iu

/** How far around a piece its own label is looked for. */
const REACH = 40
const LABEL_BEFORE =
  /(?:[ \t]*[(（[【])?[ \t]?(?:\b(?:session|task|job|project|asset|clip|render|file|video|track|draft)[ _-]?)?(?:\bid\b|编号)?[ \t]?[:：=#]?[ \t]?`?$/iu
const TOOL_BEFORE =
  /(?:[ \t]*[(（](?:tool:[ \t]?)?|[ \t](?:using|via|with|through|by calling|by)(?: the)?(?: tool)?[ \t])`?$/i
const CLOSE_BEHIND = /^`?(?:\(\))?(?: (?:tool|function)\b)?[)）\]】]?/u

/** Takes out what only machines read. Source: docs/wire.md, "GUI translation". */
export function cleanClause(clause: string): Cleaned {
  let hadEditor = false
  const noteEditor = (whole: string, address: string): string => {
    if (!isEditor(address)) return whole
    hadEditor = true
    return ''
  }
  const withoutAddresses = clause.replace(LINK, noteEditor).replace(ADDRESS, (address) => noteEditor(address, address))
  const text = cutOut(cutOut(withoutAddresses, UUID, cutId), TOOL_NAME, cutTool)
  if (text === clause) return { text, isBroken: false, hadEditor }
  const isBroken = !/[\p{L}\p{N}]/u.test(text) || endsInTheAir(clause, text) || (hadEditor && IS_A_WAY.test(text))
  return { text: text.replace(/[ \t:：]+$/u, ''), isBroken, hadEditor }
}

/** Something was cut off at the end, and the words before it point at it. */
function endsInTheAir(clause: string, text: string): boolean {
  if (clause.endsWith(text.slice(-8))) return false
  return /(?:\b(?:is|are|at|to|here|with|id|link|url|of|for|in|on|under|as)|链接|地址|编号|为|是|在|到)[ \t]*[:：=]?[ \t]*$/iu.test(
    text.slice(-REACH),
  )
}

/** Pages of the service that show the editor. Files, and the two pages a person is meant to visit, stay. */
function isEditor(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { hostname, pathname } = new URL(address)
  if (!/(?:^|\.)nemovideo\.(?:com|ai)$/.test(hostname)) return false
  return !/^\/(?:workspace\/claim|register)\b|\.(?:mp4|mov|webm|mp3|wav|m4a|jpe?g|png|webp|srt|vtt|zip)$/i.test(
    pathname,
  )
}

type Cut = (
  before: string,
  piece: string,
  behind: string,
) => { before: number; put: string; behind: number } | undefined

function cutOut(text: string, pattern: RegExp, cut: Cut): string {
  let kept = ''
  let from = 0
  for (const { 0: piece, index } of text.matchAll(pattern)) {
    const end = index + piece.length
    const found = cut(text.slice(Math.max(from, index - REACH), index), piece, text.slice(end, end + REACH))
    if (!found) continue
    kept += text.slice(from, index - found.before) + found.put
    from = end + found.behind
  }
  return kept + text.slice(from)
}

function cutId(before: string, _piece: string, behind: string): ReturnType<Cut> {
  return { before: LABEL_BEFORE.exec(before)?.[0].length ?? 0, put: '', behind: lengthBehind(behind) }
}

/** A tool that cannot be left out without breaking the sentence is told as the words it is made of. */
function cutTool(before: string, piece: string, behind: string): ReturnType<Cut> {
  const isFileName = /^\.[a-z0-9]{2,4}\b/i.test(behind) || /[./\\@#-]$/.test(before)
  if (piece.length < LONG_NAME || !TOOL_VERB.test(piece) || isFileName || /["“‘《]$/u.test(before)) return undefined
  const lead = TOOL_BEFORE.exec(before)
  if (lead) return { before: lead[0].length, put: '', behind: lengthBehind(behind) }
  const isMarked = before.endsWith('`')
  return {
    before: isMarked ? 1 : 0,
    put: piece.replaceAll('_', ' '),
    behind: /^`?(?:\(\))?/.exec(behind)?.[0].length ?? 0,
  }
}

const lengthBehind = (behind: string): number => CLOSE_BEHIND.exec(behind)?.[0].length ?? 0
