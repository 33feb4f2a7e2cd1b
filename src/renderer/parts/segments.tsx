import { type ReactNode, useId } from 'react'
import styles from './segments.module.css'

interface SegmentsProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string; hint?: string }[]
  onChange: (value: T) => void
}

/** One of a few short words, side by side. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>): ReactNode {
  const name = useId()
  return (
    <fieldset className={styles.segments}>
      <legend>{label}</legend>
      <div>
        {options.map((option) => (
          <label key={option.value} className={styles.segment} title={option.hint}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
