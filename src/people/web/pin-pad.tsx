import { UnstyledButton } from '@mantine/core'
import { IconBackspace } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { say } from './sign-in-words.ts'

const LENGTH = 6
const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'] as const

type PinPadProps = { label: string; busy?: boolean; onPin: (pin: string) => void }

/** Six digits by thumb, keyboard or paste. With the sixth it goes: there is no button to find. */
export function PinPad({ label, busy = false, onPin }: PinPadProps) {
  const [pin, setPin] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const take = (typed: string) => {
    const digits = typed.replaceAll(/\D/g, '').slice(0, LENGTH)
    if (busy) return
    setPin(digits)
    if (digits.length === LENGTH && digits !== pin) onPin(digits)
  }
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="at-pin-field">
        <div className="at-pin-dots" aria-hidden>
          {PLACES.map((place, at) => (
            <span key={place} className={at < pin.length ? 'at-pin-full' : undefined} />
          ))}
        </div>
        <input
          ref={field}
          id={id}
          type="password"
          inputMode="none"
          autoComplete="off"
          value={pin}
          onChange={(event) => take(event.currentTarget.value)}
        />
      </div>
      <p className="at-hidden" role="status">
        {say('pinSoFar', { count: pin.length })}
      </p>
      <Digits onDigit={(digit) => take(pin + digit)} onRubOut={() => take(pin.slice(0, -1))} />
    </>
  )
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

function Digits({ onDigit, onRubOut }: { onDigit: (digit: string) => void; onRubOut: () => void }) {
  return (
    <div className="at-pin-pad">
      {DIGITS.map((digit) => (
        <UnstyledButton key={digit} ta="center" onClick={() => onDigit(digit)}>
          {digit}
        </UnstyledButton>
      ))}
      <span />
      <UnstyledButton ta="center" onClick={() => onDigit('0')}>
        0
      </UnstyledButton>
      <UnstyledButton ta="center" aria-label={say('rubOut')} onClick={onRubOut}>
        <IconBackspace aria-hidden size={28} />
      </UnstyledButton>
    </div>
  )
}
