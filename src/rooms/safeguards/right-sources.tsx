import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { type DateWords, formatMoment } from '#ui/dates.ts'
import { useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { isRole } from '../sign-in/sign-in.policy.ts'
import { RightCitation } from './right-citation.tsx'
import { SourceState } from './rights-source-state.tsx'
import { wordCitation } from './rights-words.ts'
import type { CitedSource, InstrumentReading, SafeguardReading } from './safeguards.contract.ts'
import { maySignOff } from './safeguards.policy.ts'
import { SignOffDialog } from './sign-off-dialog.tsx'

/** Where the right is written, how binding that is, who checked it; lawyers sign off here. */
export function RightSources({ reading, words }: { reading: SafeguardReading; words: DateWords }) {
  const { t } = words
  const role = useSession()?.role ?? ''
  const [opened, open] = useState<{ source: CitedSource; withdraw: boolean } | null>(null)
  const { data } = useRead<{ items: InstrumentReading[] }>('/instruments')
  const isLawyer = isRole(role) && maySignOff(role)
  return (
    <Section title={t('rights.sources')}>
      <ul className="right-sources">
        {reading.sources.map((source) => {
          const instrument = data?.items.find(({ id }) => id === source.instrument)
          return (
            <li key={`${source.instrument} ${source.locator}`}>
              <p>
                <span className="meta">{t(`child.level.${source.level}`)}</span>{' '}
                <b>
                  <bdi>{wordCitation(source, words)}</bdi>
                </b>
              </p>
              <SourceState source={source} words={words} />
              <Checked source={source} words={words} />
              {instrument && <RightCitation instrument={instrument} words={words} />}
              {isLawyer && (
                <p className="right-acts">
                  <Button small onClick={() => open({ source, withdraw: false })}>
                    {t('rights.sign-off')}
                    <span className="sr"> {wordCitation(source, words)}</span>
                  </Button>
                  {source.signOff !== null && (
                    <Button small kind="plain" onClick={() => open({ source, withdraw: true })}>
                      {t('rights.withdraw')}
                      <span className="sr"> {wordCitation(source, words)}</span>
                    </Button>
                  )}
                </p>
              )}
            </li>
          )
        })}
      </ul>
      {opened && (
        <SignOffDialog {...opened} safeguard={reading.id} words={words} onClose={() => open(null)} />
      )}
    </Section>
  )
}

/** Who checked it and where; else where those who declared the rule read it. */
function Checked({ source: { signOff, readAt }, words }: { source: CitedSource; words: DateWords }) {
  const { t } = words
  if (signOff === null) {
    return readAt === null ? null : <p className="meta">{t('rights.read-at', { address: readAt })}</p>
  }
  const id = signOff.decision === 'wrong' ? 'rights.found-wrong' : 'rights.signed'
  const { person, agency, at, edition, page, note } = signOff
  return (
    <>
      <p className="meta">{t(id, { person, agency, when: formatMoment(at, words) })}</p>
      <p className="meta">
        <bdi>{t('rights.in-edition', { edition: edition ?? '', page: page ?? '' })}</bdi>
      </p>
      {note !== null && (
        <p className="right-note" dir="auto">
          {note}
        </p>
      )}
    </>
  )
}
