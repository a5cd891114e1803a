import { useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import type { DateWords } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { CorrectRelease } from './correct-release-dialog.tsx'
import type { ReleaseReading } from './release.contract.ts'

type Step = 'approve' | 'publish' | 'withdraw'
type Props = { release: ReleaseReading; words: DateWords }

/** What this person can do with a release now; each step says what it means before it is done. */
export function ReleaseActions({ release, words }: Props) {
  const { t } = words
  const [open, setOpen] = useState<Step | 'correct' | null>(null)
  const { may } = release
  const primary = may.publish ? 'publish' : may.approve ? 'approve' : null
  const steps = (['approve', 'publish', 'withdraw'] as const).filter((step) => may[step])
  return (
    <>
      {steps.map((step) => (
        <Button key={step} kind={step === primary ? 'primary' : undefined} onClick={() => setOpen(step)}>
          {t(`release.${step}`)}
        </Button>
      ))}
      {may.correct && <Button onClick={() => setOpen('correct')}>{t('release.correct')}</Button>}
      {may.whyNotApprove === 'release.own' && release.state === 'awaiting-approval' && (
        <p className="meta">{t('problem.release.own')}</p>
      )}
      {open === 'correct' && <CorrectRelease release={release} words={words} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'correct' && (
        <Confirm step={open} release={release} words={words} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

function Confirm({ step, release, words, onClose }: Props & { step: Step; onClose: () => void }) {
  const { t } = words
  const problemText = useProblemText()
  const act = useWrite(
    () =>
      api<ReleaseReading>(
        'POST',
        `/releases/${encodeURIComponent(release.id)}/${step}`,
        step === 'withdraw' ? undefined : { digest: release.review?.digest },
      ),
    ['/releases'],
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`release.${step}.sure`)}
      actions={
        <>
          <Button
            kind="primary"
            disabled={act.isPending}
            onClick={() => act.mutate(undefined, { onSuccess: onClose })}
          >
            {t(`release.${step}`)}
          </Button>
          <Button onClick={onClose}>{t('release.cancel')}</Button>
        </>
      }
    >
      <p>{t(`release.${step}.help`)}</p>
      {act.error && <Notice kind="error" title={problemText(act.error)} />}
    </Dialog>
  )
}
