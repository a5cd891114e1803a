import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { eventTypes } from '#journey/events/catalogue.ts'
import { useT } from '#ui/i18n.tsx'
import { Notice } from '#ui/notice.tsx'
import { Crumbs, PageHeader } from '#ui/page-header.tsx'
import { Loaded, useRead } from '#ui/queries.tsx'
import { Section } from '#ui/section.tsx'
import { useSession } from '#ui/session.ts'
import { Ref } from '#ui/tag.tsx'
import { useDates } from '#ui/use-dates.ts'
import type { AgencyRow, PlaceRow } from '../administration/administration.contract.ts'
import type { ChildReading } from '../child/child.contract.ts'
import { wordPerson, wordWhereShort } from '../child/child-words.ts'
import { findDraft } from './form-drafts.ts'
import { emptyForm, formOf } from './form-values.ts'
import { likelyNext } from './likely-next.ts'
import { RecordDrafts } from './record-drafts.tsx'
import { RecordFacts } from './record-facts.tsx'
import { RecordForm } from './record-form.tsx'
import { RecordRetract } from './record-retract.tsx'
import { type Scene, sceneOf } from './record-scene.ts'
import { TypePicker } from './record-types.tsx'

type Asked = { type?: string; supersedes?: string; retracts?: string }

/** Recording, correcting or taking back an event of one child, as the address asks. */
export function RecordForChild({ child }: { child: string }) {
  const t = useT()
  const asked = useSearch({ strict: false }) as Asked
  const reading = useRead<ChildReading>(`/children/${encodeURIComponent(child)}`)
  const what = asked.retracts
    ? 'record.title.retract'
    : asked.supersedes
      ? 'record.title.correct'
      : 'shell.record'
  const crumbs = (
    <Crumbs
      links={[
        <Link key="all" to="/children">
          {t('shell.children')}
        </Link>,
        <Link key="child" to="/children/$ref" params={{ ref: child }}>
          <Ref>{child}</Ref>
        </Link>,
      ]}
      here={t(what)}
    />
  )
  const type = asked.type !== undefined && eventTypes.has(asked.type) ? t(`event.${asked.type}`) : t(what)
  return (
    <>
      <PageHeader
        title={t(what)}
        pageTitle={t('record.page-title', { what: type, child })}
        crumbs={crumbs}
        meta={reading.data && <About reading={reading.data} />}
      />
      <Loaded query={reading} lines={6}>
        {(data) => <Recording reading={data} asked={asked} />}
      </Loaded>
    </>
  )
}

function About({ reading }: { reading: ChildReading }) {
  const words = useDates()
  const { child, cases, names } = reading
  const where = cases.find((each) => !each.closed && each.state !== 'with-family-or-unknown') ?? cases[0]
  return (
    <>
      {words.t('record.for')} <Ref>{child.ref}</Ref>, {wordPerson(child.sex, child.age, words)}
      {where && <> · {wordWhereShort(where, names, words)}</>}
    </>
  )
}

function Recording({ reading, asked }: { reading: ChildReading; asked: Asked }) {
  const t = useT()
  // The scene in which somebody began stays: a later reading must not hide what others recorded meanwhile.
  const [scene] = useState(() => sceneOf(reading))
  const correcting = asked.retracts ?? asked.supersedes
  const event = reading.events.find(({ id }) => id === correcting)
  if (scene.cases.length === 0) {
    return (
      <Notice kind="locked" title={t('record.closed-to-you')}>
        {t('record.closed-to-you.help')}
      </Notice>
    )
  }
  if (correcting !== undefined && !event)
    return <Notice kind="error" title={t('record.no-such-event-here')} />
  if (event && !event.standing) return <Notice kind="info" title={t('record.corrected-already')} />
  if (event && asked.retracts) return <RecordRetract scene={scene} event={event} names={reading.names} />
  return <Writing scene={scene} reading={reading} asked={asked} />
}

/** The two columns: what happened, and its form. */
function Writing({ scene, reading, asked }: { scene: Scene; reading: ChildReading; asked: Asked }) {
  const t = useT()
  const navigate = useNavigate()
  const session = useSession()
  const corrects = reading.events.find(({ id }) => id === asked.supersedes)
  const type = eventTypes.get(corrects?.type ?? asked.type ?? '')
  const agencies = useRead<{ items: AgencyRow[] }>('/agencies')
  const places = useRead<{ items: PlaceRow[] }>('/places')
  const [attempt, setAttempt] = useState(0)
  const [picked, setPicked] = useState<string>()
  if (!session) return null
  const about = { person: session.person.id, child: scene.child.ref }
  const pick = (chosen: string) => {
    setPicked(chosen)
    void navigate({ to: '.', search: { type: chosen } })
  }
  const draftOf = type && { ...about, type: type.type, ...(corrects && { corrects: corrects.id }) }
  const draft = draftOf && findDraft(draftOf, Date.now())
  const only = scene.cases.length === 1 ? scene.cases[0]!.ref : ''
  const known = { case: only, agency: session.agency.ref, compartments: scene.compartments }
  const start = type && (draft?.form ?? (corrects ? formOf(type, corrects) : emptyForm(type, known)))
  return (
    <div className="rec">
      {corrects ? (
        <Section className="pick" title={t('record.corrects')}>
          <RecordFacts event={corrects} names={reading.names} />
        </Section>
      ) : (
        <TypePicker likely={likelyNext(scene.likely)} chosen={type?.type} onPick={pick} />
      )}
      {type && start && draftOf ? (
        <RecordForm
          key={`${type.type} ${attempt}`}
          scene={scene}
          type={type}
          start={start}
          draft={draftOf}
          keptAt={draft?.keptAt}
          offers={{
            agencies: agencies.data?.items ?? [],
            places: places.data?.items ?? [],
            events: reading.events,
            languages: scene.child.languages,
          }}
          corrects={corrects}
          arrived={picked === type.type}
          onDiscard={() => setAttempt(attempt + 1)}
        />
      ) : (
        <RecordDrafts person={about.person} child={about.child} />
      )}
    </div>
  )
}
