import { type FormEvent, useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useWrite } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { AccountProblem } from './account-problem.tsx'

/** A new password for oneself; every other session ends. */
export function PasswordChange() {
  const t = useT()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useWrite(
    (words: { current: string; next: string }) => api('PUT', '/account/password', words),
    ['/sessions'],
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(
      { current, next },
      {
        onSuccess: () => {
          setCurrent('')
          setNext('')
        },
      },
    )
  }
  return (
    <Section title={t('account.password')}>
      <form className="form" noValidate onSubmit={submit}>
        {change.error && <AccountProblem error={change.error} />}
        {change.isSuccess && <Notice kind="saved" title={t('account.password.changed')} />}
        <TextField
          type="password"
          label={t('account.password.current')}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          dir="ltr"
        />
        <TextField
          type="password"
          label={t('sign-in.next')}
          help={t('account.password.help')}
          value={next}
          onChange={setNext}
          autoComplete="new-password"
          dir="ltr"
        />
        <p>
          <Button type="submit">{t('account.password.change')}</Button>
        </p>
      </form>
    </Section>
  )
}
