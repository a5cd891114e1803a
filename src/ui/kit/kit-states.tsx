import { LinkButton } from '../button.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { Empty, Failed, Loading } from '../states.tsx'

/** Empty, loading, error, offline, conflict, not entitled, saved. */
export function KitStates() {
  return (
    <Section title="Empty, loading, error, offline">
      <div className="states">
        <div>
          <h3 className="meta">Nothing to do</h3>
          <Empty title="No right is at risk.">The next clock ends Thu 18 June, 12:00.</Empty>
        </div>
        <div>
          <h3 className="meta">Nothing recorded yet</h3>
          <Empty title="No lawyer recorded.">
            <a href="/kit">Record the lawyer</a> or <a href="/kit">ask Legal Aid</a>
          </Empty>
        </div>
        <div>
          <h3 className="meta">Loading</h3>
          <Loading>Loading 23 children</Loading>
        </div>
        <div>
          <h3 className="meta">Could not load</h3>
          <Failed onRetry={() => {}}>The server did not answer. What you see is from 09:12.</Failed>
        </div>
        <div>
          <h3 className="meta">Offline</h3>
          <Notice kind="info" title="You are offline." action={<LinkButton>See what is waiting</LinkButton>}>
            You can keep working. 3 events wait on this computer and go out when the connection returns.
          </Notice>
        </div>
        <div>
          <h3 className="meta">Changed by someone else</h3>
          <Notice
            kind="conflict"
            title="N. Adair changed this at 09:31."
            action={<LinkButton>Compare the two</LinkButton>}
          >
            Your version is kept. Choose which to save.
          </Notice>
        </div>
        <div>
          <h3 className="meta">Not entitled</h3>
          <Notice
            kind="locked"
            title="Health notes are closed to your role."
            action={<LinkButton>Ask for access, with a reason</LinkButton>}
          >
            Health staff at Brenna can open them.
          </Notice>
        </div>
        <div>
          <h3 className="meta">Saved</h3>
          <Notice kind="saved" title="Event saved.">
            3 clocks started. <LinkButton>Undo</LinkButton> until 09:50.
          </Notice>
        </div>
      </div>
    </Section>
  )
}
