import { type FormEvent, useState } from 'react'
import { ApiProblem, api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import type { Session } from '#ui/session.ts'
import { TextField } from '#ui/text-field.tsx'

/** What the door asks for now: name and password, then perhaps a code, then perhaps a password of one's own. */
type Step = 'password' | 'code' | 'next'

/** Name and password, and what the server then asks for. */
export function PasswordForm({ onEnter }: { onEnter: (session: Session) => void }) {
  const t = useT()
  const problemText = useProblemText()
  const [step, setStep] = useState<Step>('password')
  const [shown, setShown] = useState({ username: '', password: '', code: '', next: '' })
  const [errors, setErrors] = useState<FieldError[]>([])
  const [refusal, setRefusal] = useState<string>()
  const [going, setGoing] = useState(false)
  const change = (name: keyof typeof shown) => (value: string) => setShown({ ...shown, [name]: value })
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (going) return
    const missing = whatIsMissing(step, shown).map((field) => ({
      field,
      message: t(`sign-in.${field}.needed`),
    }))
    setErrors(missing)
    setRefusal(undefined)
    if (missing.length > 0) return
    setGoing(true)
    try {
      onEnter(await api<Session>('POST', '/session', requestFor(shown)))
    } catch (error) {
      const asked = nextStep(error)
      if (asked) setStep(asked)
      else setRefusal(codeOf(error) === 'sign-in.refused' ? t('sign-in.refused') : problemText(error))
      // A code fits once: whoever tries again begins with a new one, and may have mistyped the password.
      if (codeOf(error) === 'sign-in.refused') {
        setStep('password')
        setShown({ ...shown, code: '', next: '' })
      }
    } finally {
      setGoing(false)
    }
  }

  return (
    <form className="form" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {refusal && <Notice kind="error" title={refusal} />}
      <div className="form" hidden={step !== 'password'}>
        <TextField
          id="username"
          label={t('sign-in.username')}
          value={shown.username}
          onChange={change('username')}
          error={errorOf('username')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          dir="ltr"
        />
        <TextField
          id="password"
          type="password"
          label={t('sign-in.password')}
          value={shown.password}
          onChange={change('password')}
          error={errorOf('password')}
          autoComplete="current-password"
          dir="ltr"
        />
      </div>
      {step === 'code' && (
        <TextField
          id="code"
          label={t('sign-in.code')}
          help={t('sign-in.code.help')}
          value={shown.code}
          onChange={change('code')}
          error={errorOf('code')}
          inputRef={takeFocus}
          className="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          dir="ltr"
        />
      )}
      {step === 'next' && (
        <TextField
          id="next"
          type="password"
          label={t('sign-in.next')}
          help={t('sign-in.next.help')}
          value={shown.next}
          onChange={change('next')}
          error={errorOf('next')}
          inputRef={takeFocus}
          autoComplete="new-password"
          dir="ltr"
        />
      )}
      <p>
        <Button kind="primary" type="submit" aria-disabled={going || undefined}>
          {t(going ? 'sign-in.going' : step === 'next' ? 'sign-in.next.go' : 'sign-in.go')}
        </Button>
      </p>
    </form>
  )
}

/** A new question takes the focus when it appears. */
function takeFocus(input: HTMLInputElement | null): void {
  if (input && input.value === '') input.focus()
}

function whatIsMissing(
  step: Step,
  shown: Record<'username' | 'password' | 'code' | 'next', string>,
): string[] {
  if (step === 'code') return /^\d{6}$/.test(latinDigits(shown.code)) ? [] : ['code']
  if (step === 'next') return shown.next.length >= 12 ? [] : ['next']
  return [shown.username.trim() === '' && 'username', shown.password === '' && 'password'].filter(
    (field) => field !== false,
  )
}

function requestFor(shown: Record<'username' | 'password' | 'code' | 'next', string>) {
  return {
    username: shown.username.trim(),
    password: shown.password,
    ...(shown.code !== '' && { code: latinDigits(shown.code) }),
    ...(shown.next !== '' && { next: shown.next }),
  }
}

function nextStep(error: unknown): Step | undefined {
  if (codeOf(error) === 'sign-in.code-needed') return 'code'
  return codeOf(error) === 'sign-in.password-change-needed' ? 'next' : undefined
}

function codeOf(error: unknown): string | undefined {
  return error instanceof ApiProblem ? error.problem.code : undefined
}

/** Digits as an Arabic keyboard writes them, without the spaces some apps show. */
function latinDigits(code: string): string {
  return code.replace(/\s/g, '').replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
}
