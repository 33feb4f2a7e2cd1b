import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { LOUDEST_DB, QUIETEST_DB, toDb, toDbWords, toGain } from '../decibels'
import styles from './card.module.css'

interface FieldProps {
  label: string
  children: ReactNode
}

export function Field({ label, children }: FieldProps): ReactNode {
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      {children}
    </label>
  )
}

interface SecondsProps {
  label: string
  valueMs: number
  leastMs: number
  mostMs: number
  onChange: (valueMs: number) => void
}

/** A length in seconds. What is typed counts once it is finished: with Enter, or by going on. */
export function Seconds({ label, valueMs, leastMs, mostMs, onChange }: SecondsProps): ReactNode {
  const shown = (valueMs / 1000).toFixed(2).replace(/\.?0+$/u, '')
  const [typed, setTyped] = useState<string>()
  const finish = (): void => {
    const seconds = Number(typed)
    setTyped(undefined)
    if (typed === undefined || typed.trim() === '' || !Number.isFinite(seconds)) return
    const wishedMs = Math.min(Math.max(leastMs, mostMs), Math.max(leastMs, Math.round(seconds * 1000)))
    if (wishedMs !== Math.round(valueMs)) onChange(wishedMs)
  }
  return (
    <Field label={label}>
      <input
        className={styles.number}
        type="number"
        step={0.1}
        min={leastMs / 1000}
        value={typed ?? shown}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={finish}
        onKeyDown={(event) => event.key === 'Enter' && finish()}
      />
    </Field>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly { readonly value: T; readonly label: string }[]
  onChange: (value: T) => void
}

export function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>): ReactNode {
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <Field label={label}>
      <select className={styles.choice} value={value} onChange={({ target }) => choose(target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface LoudnessProps {
  label: string
  gain: number
  onChange: (gain: number) => void
}

/** Loudness in decibels. What is dragged counts once it is let go. */
export function Loudness({ label, gain, onChange }: LoudnessProps): ReactNode {
  const [wished, setWished] = useState<number>()
  const db = wished ?? Math.round(toDb(gain))
  const words = wished === undefined ? toDbWords(gain) : toDbWords(toGain(wished))
  const finish = (): void => {
    setWished(undefined)
    if (wished !== undefined && wished !== Math.round(toDb(gain))) onChange(toGain(wished))
  }
  return (
    <Field label={label}>
      <span className={styles.loudness}>
        <input
          className={styles.slider}
          type="range"
          min={QUIETEST_DB}
          max={LOUDEST_DB}
          step={1}
          value={db}
          aria-label={label}
          aria-valuetext={words}
          onChange={({ target }) => setWished(target.valueAsNumber)}
          onPointerUp={finish}
          onKeyUp={finish}
          onBlur={finish}
        />
        <output className={styles.value}>{words}</output>
      </span>
    </Field>
  )
}

interface SwitchProps {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}

export function Switch({ label, on, onChange }: SwitchProps): ReactNode {
  return (
    <Field label={label}>
      <input type="checkbox" role="switch" checked={on} onChange={({ target }) => onChange(target.checked)} />
    </Field>
  )
}

interface WritingProps {
  label: string
  text: string
  onChange: (text: string) => void
}

/** Words of the film. Enter or leaving sets them; Shift+Enter breaks the line. */
export function Writing({ label, text, onChange }: WritingProps): ReactNode {
  const [typed, setTyped] = useState(text)
  const finish = (): void => {
    const words = typed.trim()
    if (words !== '' && words !== text) onChange(words)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    finish()
  }
  return (
    <Field label={label}>
      <textarea
        className={styles.writing}
        rows={2}
        maxLength={4000}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={finish}
        onKeyDown={onKeyDown}
      />
    </Field>
  )
}
