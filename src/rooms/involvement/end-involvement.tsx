import { useState } from 'react'
import { api } from '#ui/api.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'

type Which = { case: string; agency: string; capacity: string }

/** Ends one agency's standing in a case, after a second look: from then on it sees nothing of it. */
export function EndInvolvement({ which, name }: { which: Which; name: string }) {
  const t = useT()
  const problemText = useProblemText()
  const [asking, setAsking] = useState(false)
  const end = useWrite((asked: Which) => api('POST', '/involvements/end', asked), ['/children', '/today'])
  const capacity = t(`code.capacity.${which.capacity}`)
  return (
    <>
      <LinkButton onClick={() => setAsking(true)}>
        {t('involve.end')}
        <span className="sr">
          {' '}
          {name}, {capacity}
        </span>
      </LinkButton>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('involve.end.title', { agency: name })}
        actions={
          <>
            <Button
              kind="primary"
              onClick={() => !end.isPending && end.mutate(which, { onSuccess: () => setAsking(false) })}
            >
              {t('involve.end.now')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('involve.end.keep')}</Button>
          </>
        }
      >
        <p>{t('involve.end.help', { capacity })}</p>
        {end.error && <Notice kind="error" title={problemText(end.error)} />}
      </Dialog>
    </>
  )
}
