import { Card } from '#platform/web/parts/card.tsx'
import { fullDay } from '#platform/web/when.ts'
import type { ModelVersionShown } from '../contract/model.ts'
import { changeWords } from './change-words.ts'
import { say } from './words.ts'

/** The versions of the model, newest first: who, when, why, and what differs. */
export function VersionList({ versions }: { versions: readonly ModelVersionShown[] }) {
  return (
    <Card title={say('versions')} hint={say('versionsHint')}>
      <ol className="at-model-versions">
        {versions.map((version) => (
          <li key={version.id}>
            <Version {...version} />
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Version({ number, name, because, madeByName, madeAt, changes }: ModelVersionShown) {
  return (
    <>
      <p className="at-model-version-head">
        {say('versionLine', { number, name: madeByName, day: fullDay(madeAt.slice(0, 10)) })}
      </p>
      <p>{because || say('fromTemplate', { name })}</p>
      {changes.length > 0 && (
        <ul className="at-model-changes">
          {changes.map((change) => (
            <li key={JSON.stringify(change)}>{changeWords(change)}</li>
          ))}
        </ul>
      )}
      {number > 1 && changes.length === 0 && <p className="at-hint">{say('noDifference')}</p>}
    </>
  )
}
