import type { FilmEdit } from '../../../shared/edit'
import { FitChoice, LookChoice, Pace, Ratio, TransitionChoice } from '../../../shared/film-words'
import type { ProjectState } from '../../../shared/states/project-state'
import type { Words } from '../../words/en'

/** What else a part of a wish could have been, and how the film is changed into that. */
export interface Choice {
  readonly label: string
  /** As the film is now; empty when that is none of the options. */
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly toEdit: (value: string) => FilmEdit | undefined
}

type Film = Pick<ProjectState, 'timeline' | 'media'>
type ToChoice = (project: Film, words: Words) => Choice | undefined

const LENGTHS_S = [6, 10, 15, 20, 30, 45, 60, 90]

/** A choice among the values of a schema, by the words for each. */
function among<T extends string>(
  schema: { readonly options: readonly T[]; safeParse(value: unknown): { data?: T | undefined } },
  labels: Readonly<Record<T, string>>,
  toEdit: (value: T) => FilmEdit,
): Pick<Choice, 'options' | 'toEdit'> {
  return {
    options: schema.options.map((value) => ({ value, label: labels[value] })),
    toEdit: (value) => {
      const known = schema.safeParse(value).data
      return known === undefined ? undefined : toEdit(known)
    },
  }
}

const CHOICES: Readonly<Record<string, ToChoice>> = {
  length: ({ timeline, media }, { conversation: { chips } }) => {
    const hasMusic = media.some(({ kind }) => kind === 'music')
    const seconds = LENGTHS_S.map((length) => ({ value: String(length), label: chips.seconds(length) }))
    const others = [
      { value: 'automatic', label: chips.automatic },
      ...(hasMusic ? [{ value: 'music', label: chips.likeMusic }] : []),
    ]
    const nowMs = timeline?.wishes ? timeline.wishes.lengthMs : timeline?.durationMs
    return {
      label: chips.length,
      value: nowMs === undefined ? '' : String(nowMs / 1000),
      options: [...seconds, ...others],
      toEdit: (value) => {
        if (value === 'automatic' || value === 'music') return { do: 'set-length', length: { kind: value } }
        return { do: 'set-length', length: { kind: 'exact', lengthMs: Number(value) * 1000 } }
      },
    }
  },
  ratio: ({ timeline }, { conversation: { chips } }) => ({
    label: chips.ratio,
    value: timeline?.wishes?.ratio ?? '',
    ...among(Ratio, chips.ratios, (ratio) => ({ do: 'set-ratio', ratio })),
  }),
  pace: ({ timeline }, { conversation: { chips } }) => ({
    label: chips.pace,
    value: timeline?.wishes?.pace ?? '',
    ...among(Pace, chips.paces, (pace) => ({ do: 'set-pace', pace })),
  }),
  transitions: ({ timeline }, { conversation: { chips }, timeline: { transitions } }) => ({
    label: chips.transitions,
    value: timeline?.wishes?.transition.kind ?? '',
    ...among(TransitionChoice, transitions, (kind) => ({ do: 'set-transition', kind })),
  }),
  look: ({ timeline }, { conversation: { chips }, timeline: { looks } }) => ({
    label: chips.look,
    value: timeline?.wishes?.look ?? '',
    ...among(LookChoice, looks, (look) => ({ do: 'set-look', look })),
  }),
  fit: ({ timeline }, { conversation: { chips }, timeline: { fits } }) => ({
    label: chips.fit,
    value: timeline?.wishes?.fit ?? '',
    ...among(FitChoice, fits, (fit) => ({ do: 'set-fit', fit })),
  }),
  music: ({ timeline, media }, { conversation: { chips } }) => {
    const songs = media.filter(({ kind }) => kind === 'music')
    const music = timeline?.wishes?.music
    const current = music?.muted ? 'none' : (songs.find(({ name }) => name === music?.mediaName)?.id ?? '')
    return {
      label: chips.music,
      value: current,
      options: [...songs.map(({ id, name }) => ({ value: id, label: name })), { value: 'none', label: chips.noMusic }],
      toEdit: (value) => (value === 'none' ? { do: 'mute-music', muted: true } : { do: 'set-music', assetId: value }),
    }
  },
  beats: ({ timeline }, words) => onOff(words.conversation.chips.beats, timeline?.wishes?.beats, 'set-beats', words),
  motion: ({ timeline }, words) =>
    onOff(words.conversation.chips.motion, timeline?.wishes?.motion, 'set-motion', words),
}

function onOff(
  label: string,
  isOn: boolean | undefined,
  name: 'set-beats' | 'set-motion',
  { conversation: { chips } }: Words,
): Choice {
  return {
    label,
    value: isOn === undefined ? '' : isOn ? 'on' : 'off',
    options: [
      { value: 'on', label: chips.on },
      { value: 'off', label: chips.off },
    ],
    toEdit: (value) => ({ do: name, on: value === 'on' }),
  }
}

/** Undefined for what has no few alternatives, and while there is no film to change. */
export function toChoice(kind: string, project: Film, words: Words): Choice | undefined {
  return project.timeline && Object.hasOwn(CHOICES, kind) ? CHOICES[kind]?.(project, words) : undefined
}
