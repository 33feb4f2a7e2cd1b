import type { Words } from '../words'

/** Which work a tool's name speaks of. The first that fits counts; names are the service's and may grow. */
const LABELS: readonly (readonly [RegExp, keyof Words & `step${string}`])[] = [
  [/^ask_model$/, 'stepAskingModel'],
  [/understand|wish|intent|plan/i, 'stepUnderstanding'],
  [/(?:text|image|photo)_?to_?(?:video|image)|generat\w*_(?:video|image|clip)/i, 'stepGenerating'],
  [/transition|crossfade|dissolve/i, 'stepTransitions'],
  [/title|text|caption|subtitle|overlay/i, 'stepTexts'],
  [/music|audio|sound|bgm|voice|tts|volume/i, 'stepSound'],
  [/read|analy|inspect|look|probe|list|search|get_/i, 'stepLooking'],
  [/generat|create_(video|image|clip)|text_to|image_to/i, 'stepGenerating'],
  [/arrange|track|clip|cut|trim|order|timeline|edit|draft/i, 'stepArranging'],
]

export function stepLabel(toolName: string, words: Words): string {
  const label = LABELS.find(([pattern]) => pattern.test(toolName))?.[1] ?? 'stepWorking'
  return words[label]
}
