import { useState } from 'react'
import { api } from '#ui/api.ts'
import { Button } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice-fields.tsx'
import type { DateWords } from '#ui/dates.ts'
import { Dialog } from '#ui/dialog.tsx'
import { Notice } from '#ui/notice.tsx'
import { useProblemText } from '#ui/problem.ts'
import { useWrite } from '#ui/queries.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { wordCitation } from './rights-words.ts'
import type { CitedSource, SafeguardReading, SignOffRequest } from './safeguards.contract.ts'

type Props = {
  safeguard: string
  source: CitedSource
  withdraw: boolean
  words: DateWords
  onClose: () => void
}

/** A lawyer says what the text says, where they read it; or takes the sign-off in force back. */
export function SignOffDialog({ safeguard, source, withdraw, words, onClose }: Props) {
  const { t } = words
  const problemText = useProblemText()
  const [decision, setDecision] = useState<'confirmed' | 'wrong'>('confirmed')
  const [edition, setEdition] = useState('')
  const [page, setPage] = useState('')
  const [note, setNote] = useState('')
  const save = useWrite(
    (request: SignOffRequest) =>
      api<SafeguardReading>('POST', `/safeguards/${encodeURIComponent(safeguard)}/sources/sign-off`, request),
    ['/safeguards', '/instruments', '/children'],
  )
  const { instrument, locator } = source
  const request = (): SignOffRequest => ({
    instrument,
    locator,
    decision: withdraw ? 'withdrawn' : decision,
    ...(!withdraw && edition.trim() !== '' && { edition: edition.trim() }),
    ...(!withdraw && page.trim() !== '' && { page: page.trim() }),
    ...(note.trim() !== '' && { note: note.trim() }),
  })
  const cited = wordCitation(source, words)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(withdraw ? 'rights.withdraw.of' : 'rights.sign-off.of', { source: cited })}
      actions={
        <>
          <Button
            kind="primary"
            disabled={save.isPending}
            onClick={() => save.mutate(request(), { onSuccess: onClose })}
          >
            {t(withdraw ? 'rights.withdraw' : 'rights.sign-off')}
          </Button>
          <Button onClick={onClose}>{t('rights.sign-off.cancel')}</Button>
        </>
      }
    >
      <p className="quiet">{t('rights.sign-off.help')}</p>
      {save.error && <Notice kind="error" title={problemText(save.error)} />}
      {!withdraw && (
        <>
          <RadioGroup
            label={t('rights.sign-off.decision')}
            value={decision}
            onChange={(value) => setDecision(value === 'wrong' ? 'wrong' : 'confirmed')}
            options={[
              { value: 'confirmed', label: t('rights.sign-off.confirmed') },
              { value: 'wrong', label: t('rights.sign-off.wrong') },
            ]}
          />
          <TextField
            label={t('rights.sign-off.edition')}
            help={t('rights.sign-off.edition.help')}
            value={edition}
            onChange={setEdition}
            maxLength={300}
          />
          <TextField
            label={t('rights.sign-off.page')}
            help={t('rights.sign-off.page.help')}
            value={page}
            onChange={setPage}
            maxLength={100}
          />
        </>
      )}
      <TextArea
        label={t(!withdraw && decision === 'wrong' ? 'rights.sign-off.instead' : 'rights.sign-off.note')}
        optional={withdraw || decision === 'confirmed'}
        rows={3}
        value={note}
        onChange={(text) => setNote(text.replace(/\s*\n\s*/g, ' '))}
        maxLength={2000}
      />
    </Dialog>
  )
}
