import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import type { DateWords } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { TextArea } from '#ui/text-field.tsx'
import type { MakeRequest, ReleaseReading } from './release.contract.ts'

type Props = { release: ReleaseReading; words: DateWords; onClose: () => void }

/** A correction is another release of the same plan and years, with why. */
export function CorrectRelease({ release, words, onClose }: Props) {
  const { t } = words
  const navigate = useNavigate()
  const problemText = useProblemText()
  const [id] = useState(() => uuidv7())
  const [reason, setReason] = useState('')
  const make = useWrite(
    (request: MakeRequest) => api<ReleaseReading>('POST', '/releases', request),
    ['/releases'],
  )
  const { plan, years, number } = release
  if (number === null) return null
  const said = reason.trim()
  const send = () =>
    make.mutate(
      { id, plan, years, corrects: { number, reason: said } },
      { onSuccess: () => void navigate({ to: '/releases/$id', params: { id } }).then(onClose) },
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('release.correct')}
      actions={
        <>
          <Button kind="primary" disabled={make.isPending || said === ''} onClick={send}>
            {t('release.correct.go')}
          </Button>
          <Button onClick={onClose}>{t('release.cancel')}</Button>
        </>
      }
    >
      <p className="quiet">{t('release.correct.help')}</p>
      {make.error && <Notice kind="error" title={problemText(make.error)} />}
      <TextArea
        label={t('release.correct.reason')}
        help={t('release.correct.reason.help')}
        rows={3}
        value={reason}
        onChange={setReason}
        maxLength={2000}
      />
    </Dialog>
  )
}
