import { type FormEvent, useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useWrite } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { TextField } from '#ui/text-field.tsx'
import { AccountProblem } from './account-problem.tsx'
import { QrCode } from './qr-code.tsx'

const path = '/account/totp'

/** Six-digit codes from an authenticator app: a picture to scan, a first code that proves it, and off again. */
export function AuthenticatorSetup() {
  const t = useT()
  const start = useWrite((_: null) => api<{ secret: string; uri: string }>('POST', path))
  const prove = useWrite((code: string) => api('PUT', path, { code }))
  const remove = useWrite((_: null) => api('DELETE', path))
  const error = start.error ?? prove.error ?? remove.error
  return (
    <Section title={t('account.totp')}>
      <div className="form">
        <p className="help">{t('account.totp.help')}</p>
        {error && <AccountProblem error={error} />}
        {prove.isSuccess && <Notice kind="saved" title={t('account.totp.on')} />}
        {remove.isSuccess && <Notice kind="saved" title={t('account.totp.turned-off')} />}
        {start.data && !prove.isSuccess ? (
          <Proof setup={start.data} onProve={prove.mutate} />
        ) : (
          <p className="tools">
            <Button
              onClick={() => {
                prove.reset()
                remove.reset()
                start.mutate(null)
              }}
            >
              {t('account.totp.start')}
            </Button>
            <Button
              kind="plain"
              onClick={() => {
                start.reset()
                prove.reset()
                remove.mutate(null)
              }}
            >
              {t('account.totp.off')}
            </Button>
          </p>
        )}
      </div>
    </Section>
  )
}

function Proof(props: { setup: { secret: string; uri: string }; onProve: (code: string) => void }) {
  const t = useT()
  const [code, setCode] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onProve(code.trim())
  }
  return (
    <form className="form" noValidate onSubmit={submit}>
      <p>{t('account.totp.scan')}</p>
      <QrCode text={props.setup.uri} label={t('account.totp.picture')} />
      <p>
        {t('account.totp.key')} <bdi className="secret">{props.setup.secret}</bdi>
      </p>
      <TextField
        label={t('account.totp.code')}
        value={code}
        onChange={setCode}
        className="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        dir="ltr"
      />
      <p>
        <Button kind="primary" type="submit">
          {t('account.totp.confirm')}
        </Button>
      </p>
    </form>
  )
}
