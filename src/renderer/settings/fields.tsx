import { type ReactNode, useId } from 'react'
import styles from './settings.module.css'

interface ChoicesProps<T extends string> {
  label: string
  value: T
  options: readonly { value: T; label: string; hint?: string }[]
  onChange: (value: T) => void
}

/** One of several, all in view. */
export function Choices<T extends string>({ label, value, options, onChange }: ChoicesProps<T>): ReactNode {
  const name = useId()
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className={styles.frame}>
        {options.map((option) => (
          <label key={option.value} className={styles.choice}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
            <span>
              {option.label}
              {option.hint !== undefined && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface SwitchProps {
  label: string
  hint: string
  on: boolean
  onChange: (on: boolean) => void
}

export function Switch({ label, hint, on, onChange }: SwitchProps): ReactNode {
  const hintId = useId()
  return (
    <div className={`${styles.frame} ${styles.switch}`}>
      <label className={styles.choice}>
        <span>
          {label}
          <small id={hintId}>{hint}</small>
        </span>
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-label={label}
          aria-describedby={hintId}
          onChange={(event) => onChange(event.target.checked)}
        />
      </label>
    </div>
  )
}

interface TextFieldProps {
  label: string
  value: string
  type?: 'text' | 'password'
  placeholder?: string
  onChange: (text: string) => void
}

export function TextField({ label, value, type = 'text', placeholder, onChange }: TextFieldProps): ReactNode {
  return (
    <label className={styles.field}>
      {label}
      <input
        type={type}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
