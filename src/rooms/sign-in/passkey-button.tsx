import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser'
import { useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import type { Session } from '#ui/session.ts'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

/** Signing in with a passkey, where the browser can. */
export function PasskeyButton({ onEnter }: { onEnter: (session: Session) => void }) {
  const t = useT()
  const [refused, setRefused] = useState(false)
  if (!browserSupportsWebAuthn()) return null
  const enter = async () => {
    setRefused(false)
    try {
      const optionsJSON = await api<Options>('POST', '/session/passkey/options')
      const response = await startAuthentication({ optionsJSON })
      onEnter(await api<Session>('POST', '/session/passkey', { response }))
    } catch (error) {
      // Closing the browser's own window is not a failure.
      setRefused(!(error instanceof Error && error.name === 'NotAllowedError'))
    }
  }
  return (
    <>
      {refused && <Notice kind="error" title={t('sign-in.passkey.refused')} />}
      <p>
        <Button onClick={() => void enter()}>{t('sign-in.passkey')}</Button>
      </p>
    </>
  )
}
