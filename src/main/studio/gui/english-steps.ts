import { withoutMarks } from './plain-clause'

/** Words that may stand before the verb of an instruction. Anything else before it makes the clause a story. */
const LEADS =
  /^(?:and|then|so|or|but|also|now|next|first|finally|afterwards|please|pls|just|simply|easily|directly|again|always|by|to do (?:that|so|this)|you (?:can|could|may|might|should|must|will|need to|have to|want to|only need to|just need to)|you'll(?: need to)?|feel free to|go ahead and|make sure (?:to|you)|be sure to|remember to|don't forget to|try to|try|all you (?:need|have) to do is|i(?:'d)? (?:suggest|recommend) (?:that )?you)(?=[\s,:])[\s,:]*/
/** What an instruction may be called before it begins: `Tip: click ...`. */
const LABELS =
  /^(?:tip|hint|note|pro tip|next(?: steps?)?|how to \w+|to (?:export|download|preview|play|edit|share)(?: it| your \w+)?)\s*:\s*|^step \d{1,2}\s*[:.)]\s*/

const BUTTONS =
  'export|download|share|publish|play|pause|preview|save|upload|render|re-?generate|generate|apply|confirm|ok|done|next|continue|submit|edit|delete|undo|redo|import|settings|upgrade|top up|subscribe|log ?in|sign ?in|start|stop|close|here|captions'
const KEYS = String.raw`(?:the )?(?:space ?bar|space|enter|return|esc|escape|tab|delete|backspace|f\d{1,2}|(?:ctrl|cmd|command|alt|shift|control|⌘|⇧)[ +-]*\w?)(?: key)?`
const WIDGETS =
  'buttons?|icons?|tabs?|panels?|menus?|side ?bars?|tool ?bars?|drop-?downs?|dialogs?|sliders?|check ?box(?:es)?|toggles?|preview (?:window|pane|area)|media (?:bin|library)|input box'
const PLACES = `${WIDGETS}|editor|workspace|dashboard|settings|account|billing|timeline|preview window|player|web ?site|browser|page|export options`
const THINGS = `${PLACES}|key|keys|link|corner|options?|canvas|playhead`
const PIECES =
  'clips?|titles?|text|photos?|images?|pictures?|files?|videos?|handles?|edges?|sliders?|music|tracks?|markers?|playhead|it|them|elements?|layers?|segments?|captions?|subtitles?'

const PRESS =
  /^(?:click|clicking|tap|tapping|press|pressing|hit|hitting|double-? ?click|double-? ?tap|right-? ?click|long-? ?press)(?: and hold)?(?: on)?\s+/
const CLICK = /^(?:click|clicking)(?: on)?\s+/
const BY_MOUSE =
  /^(?:drag and drop|drag|dragging|hover over|double-? ?click|double-? ?tap|double-? ?clicking|right-? ?click)(?: on)?\s+/
const GO =
  /^(?:open|opening|go to|going to|go back to|head (?:over |back )?to|navigate (?:back )?to|switch to|return to|visit|access|log ?in ?to|sign ?in ?to|launch|expand|refresh|reload|jump to)\s+/
const PICK =
  /^(?:select|selecting|choose|pick|use|using|find|locate|look for|toggle|enable|adjust|see|check(?: out)?|notice|scroll to)\s+/
const LOOK = /^(?:preview|view|see|watch|review|check(?: out)?|play|inspect|find)\s+/
const DO =
  /^(?:export|download|save|share|upload|publish|import|add|edit|change|adjust|trim|fine-?tune|customi[sz]e|replace|manage|top up|upgrade|restyle)\s+/

const STARTS_WITH_BUTTON = new RegExp(
  `^(?:${BUTTONS})(?=$|[\\s,.!]*$|\\s+(?:${WIDGETS}|key|on|in|at|to|when|whenever|if|once|and|or|for|from|below|above|now|again|after|before)\\b|/)`,
)
const STARTS_WITH_KEY = new RegExp(`^${KEYS}(?=$|\\s+(?:to|when|and|or|on|for|if|at|in|once)\\b)`)
const STARTS_WITH_NAME = /^(?:the\s+)?["“'‘`【「[]/
const STARTS_WITH_ARTICLE = /^(?:the|your|this|that|any|a|an|its|one of|it|them)\s/
const hasWord = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`)
const HAS_WIDGET = hasWord(WIDGETS)
const HAS_PLACE = hasWord(PLACES)
const HAS_THING = hasWord(THINGS)
const STARTS_WITH_PIECE = new RegExp(
  `^(?:(?:the|your|any|each|a|an|this|that|its)\\s+)?(?:[\\w-]+\\s+)?(?:${PIECES})\\b`,
)
const IN_A_PLACE =
  /\b(?:in|on|inside|from|with|via|using)\s+(?:(?:the|your|our|a)\s+)?(?:[\w-]+\s+)?(?:timeline|player|editor|preview (?:window|panel|pane)|workspace|dashboard|browser|web app)\b/
const WITH_A_WIDGET = new RegExp(
  `\\b(?:using|with|via|from|in|through|on|at)\\s+(?:the|your)\\s+(?:[\\w"“”-]+\\s+){0,3}?(?:${WIDGETS}|editor|dashboard|billing page|account page)\\b`,
)
const MENU_PATH = /\b[A-Z]\w*\s(?:>|→|›|»)\s[A-Z]/

/** What is seen or heard in a film, and reports of what was done. */
const IS_ABOUT_THE_FILM =
  /\b(?:shots?|scenes?|footage|close-?ups?|animations?|sounds?|sfx|noise|effects?|voice-?overs?|mock-?ups?|was|were|has been|have been|beat|beats)\b/
/** From here on a purpose is told, not a place. */
const PURPOSE = /\s(?:to|when|whenever|if|once|so|before|after|until)\s/

/** True when an English clause is advice to the reader about the surface of a program. */
export function readEnglishStep(clause: string): boolean {
  const cased = withoutMarks(clause)
  const said = withoutLeads(cased.toLowerCase())
  const after = (verb: RegExp): string | undefined => {
    const found = verb.exec(said)
    return found ? said.slice(found[0].length) : undefined
  }
  const headOf = (rest: string): string => rest.split(PURPOSE, 1)[0] ?? ''
  if (/:\s*[\p{L}\p{N}]/u.test(said.replace(/https?:/g, '')) || IS_ABOUT_THE_FILM.test(headOf(said.replace(GO, ''))))
    return false
  const pressed = after(PRESS)
  if (pressed !== undefined && isPressable(pressed, headOf(pressed))) return true
  const moved = after(BY_MOUSE)
  if (moved !== undefined && STARTS_WITH_PIECE.test(moved)) return true
  const gone = after(GO)
  if (gone !== undefined && (HAS_PLACE.test(headOf(gone)) || MENU_PATH.test(cased))) return true
  const clicked = after(CLICK)
  if (clicked !== undefined && STARTS_WITH_PIECE.test(clicked)) return true
  const picked = after(PICK)
  if (picked !== undefined && HAS_WIDGET.test(headOf(picked))) return true
  const looked = after(LOOK)
  if (looked !== undefined && (IN_A_PLACE.test(` ${looked}`) || /^(?:the|your) timeline\b/.test(looked))) return true
  const done = after(DO)
  return done !== undefined && WITH_A_WIDGET.test(` ${done}`)
}

function isPressable(rest: string, head: string): boolean {
  if (STARTS_WITH_NAME.test(rest) || STARTS_WITH_BUTTON.test(rest) || STARTS_WITH_KEY.test(rest)) return true
  return STARTS_WITH_ARTICLE.test(rest) ? HAS_THING.test(head) : HAS_WIDGET.test(head)
}

/** Verbs with which a step goes on or is prepared: `choose 1080p and click Export`. */
const HAND_WORK = /^(?:select|choose|pick|set|enter|type|wait|confirm|locate|go ahead)\b/
const GOES_ON =
  /^(?:(?:it|the \w+|your \w+|you)(?:'ll| will\b| can\b)|(?:it|the \w+|your \w+) (?:starts|begins|downloads|opens)\b|(?:save|download|export|drop|release|enjoy)\b)/
const DEPENDS = /^(?:when|whenever|once|if|after|before|to|in order to|for|as soon as|until|should you)\s/
const ONLY_BUTTONS = new RegExp(`^(?:${BUTTONS})[.!]*$`)

/** True for a clause that has no meaning without the step behind it: `when you are ready, ...`. */
export function leadsIntoEnglishStep(clause: string): boolean {
  const said = withoutMarks(clause).toLowerCase()
  return DEPENDS.test(said.replace(/^(?:and|but|so|then)\s+/, '')) || HAND_WORK.test(withoutLeads(said))
}

/** True for a clause that has no meaning without the step before it: `..., and your download will start`. */
export function followsEnglishStep(clause: string): boolean {
  const said = withoutMarks(clause).toLowerCase()
  const bare = withoutLeads(said)
  return GOES_ON.test(said.replace(/^(?:and|then|so|or)\s+/, '')) || HAND_WORK.test(bare) || ONLY_BUTTONS.test(bare)
}

function withoutLeads(said: string): string {
  let rest = said.replace(LABELS, '')
  for (let count = 0; count < 6; count += 1) rest = rest.replace(LEADS, '')
  return rest
}

/** What a clause begins with when it may be the second half of a sentence: used to find where the halves part. */
export const ENGLISH_STEP_BEGINS =
  '(?:then |now |just |please |also |simply )?(?:you can |you may |you could |feel free to )?(?:now |just |then |also |simply )?(?:click|tap|press|hit|double-?click|right-?click|drag|open|go to|head to|head over to|navigate to|preview|watch|check|use|select|choose|download|export)\\b'
