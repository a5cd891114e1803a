import { Button } from '../button.tsx'
import { formatBy, formatDue } from '../dates.ts'
import { Diary, DiaryRow } from '../diary.tsx'
import { formatLate, formatLeft } from '../durations.ts'
import { Pager } from '../pager.tsx'
import { GroupHeading, Section } from '../section.tsx'
import { Ref } from '../tag.tsx'
import { useDates } from '../use-dates.ts'
import { Worklist, WorklistRow } from '../worklist.tsx'
import { sampleNow, sampleReview } from './samples.ts'

/** Worklist rows and diary rows. */
export function KitLists() {
  const dates = useDates(sampleNow)
  return (
    <>
      <Section title="Worklist" n={3}>
        <GroupHeading status="breached" n={1}>
          Breached
        </GroupHeading>
        <Worklist>
          <WorklistRow
            status="breached"
            when={formatLate(sampleReview, dates)}
            whenNote={formatDue(sampleReview, dates)}
            bar={{ value: 19, limit: 14 }}
            title="Judge reviews detention every 14 days"
            href="/kit"
            actor="Lissen Children’s Court to act"
            reference={<Ref>26-0418-K</Ref>}
            person="Boy, 16"
            place="Brenna remand, day 34"
            actions={
              <>
                <Button small>Ask the court</Button>
                <Button small>Record the review</Button>
                <Button small kind="plain">
                  Pass to a colleague
                </Button>
              </>
            }
          />
        </Worklist>
        <GroupHeading status="due" n={1}>
          Due in the next 48 hours
        </GroupHeading>
        <Worklist>
          <WorklistRow
            status="due"
            when={formatLeft('2026-06-16T11:15:00+02:00', dates)}
            whenNote={formatBy('2026-06-16T11:15:00+02:00', dates)}
            bar={{ value: 93, limit: 100 }}
            title="Brought before a judge within 24 hours"
            href="/kit"
            actor="Harbour Police to act"
            reference={<Ref>26-0536-C</Ref>}
            person="Girl, 14"
            place="Harbour Police cells"
          />
        </Worklist>
        <GroupHeading status="unknown" n={1}>
          Not known: nobody has recorded it
        </GroupHeading>
        <Worklist>
          <WorklistRow
            status="unknown"
            when="No record"
            whenNote="asked 08:40 today"
            title="Parent told of the arrest at once"
            href="/kit"
            actor="Harbour Police to answer"
            reference={<Ref>26-0536-C</Ref>}
            person="Girl, 14"
            place="Harbour Police cells"
          />
        </Worklist>
        <Pager onNext={() => {}}>1 to 3 of 9</Pager>
      </Section>
      <Section title="Diary" n={3} end={<a href="/kit">Week</a>}>
        <Diary>
          <DiaryRow
            time={<time>10:30</time>}
            timeNote="Room 2"
            href="/kit"
            title={
              <>
                <Ref>26-0209-L</Ref> Diversion hearing
              </>
            }
          >
            Lissen Children’s Court. Lawyer confirmed. You attend.
          </DiaryRow>
          <DiaryRow
            time={<time>13:00</time>}
            timeNote="Room 1"
            href="/kit"
            title={
              <>
                <Ref>26-0536-C</Ref> First appearance
              </>
            }
            warn={{ status: 'breached', words: 'Listed 1 h 45 min after the 24-hour limit (11:15)' }}
          />
          <DiaryRow time="15 min left" timeStatus="due" timeNote="of 1 hour" title="Emergency foster place" />
        </Diary>
      </Section>
    </>
  )
}
