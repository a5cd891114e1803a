import { Button } from '#ui/button.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import type { PersonRow } from './administration.contract.ts'

/** A password that works once, shown once: whoever reads it hands it over and closes this. */
export function OneTimePassword(props: { person: PersonRow; password: string; onDone: () => void }) {
  const t = useT()
  return (
    <>
      <Notice kind="saved" title={t('admin.password.title', { name: props.person.name })}>
        {t('admin.password.help')}
      </Notice>
      <dl className="pass">
        <div>
          <dt>{t('admin.username')}</dt>
          <dd dir="ltr">{props.person.username}</dd>
        </div>
        <div>
          <dt>{t('admin.password')}</dt>
          <dd dir="ltr" className="secret">
            {props.password}
          </dd>
        </div>
      </dl>
      <div className="dlg-acts">
        <Button kind="primary" onClick={props.onDone}>
          {t('admin.password.done')}
        </Button>
      </div>
    </>
  )
}
