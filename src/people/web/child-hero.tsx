import type { OutputOf } from '#platform/contract.ts'
import { faceFor } from '#platform/face.ts'
import { listed } from '#platform/web/listed.ts'
import { Face, FaceStack } from '#platform/web/look/face.tsx'
import { Quote } from '#platform/web/parts/quote.tsx'
import { monthAndYear } from '#platform/web/when.ts'
import type { readChild } from '../contract/children.ts'
import { youngFaceFor } from '../young-face.ts'
import { LikeMark } from './like-mark.tsx'
import { say } from './words.ts'
import './people.css'

type ChildHeroProps = OutputOf<typeof readChild>

/** Who this is, before anything that was written about them: face, name, own words, likes, people. */
export function ChildHero({ child, profile, contacts, careTeam }: ChildHeroProps) {
  return (
    <header className="at-hero">
      <Face face={child.face ?? youngFaceFor(child.id)} name="" size={104} />
      <div className="at-hero-who">
        <div className="at-hero-name">
          <h1>{child.knownAs}</h1>
          <p>{aboutLine({ child, profile })}</p>
        </div>
        {profile.mattersMost && <Quote size="lg">{profile.mattersMost}</Quote>}
        {profile.likes.length > 0 && (
          <ul className="at-likes" aria-label={say('likes', { name: child.knownAs })}>
            {profile.likes.map((like) => (
              <li key={like}>
                <LikeMark like={like} /> {like}
              </li>
            ))}
          </ul>
        )}
      </div>
      <Around {...{ child, contacts, careTeam }} />
    </header>
  )
}

function aboutLine({ child, profile }: Pick<ChildHeroProps, 'child' | 'profile'>): string {
  const { age, pronouns, movedInOn } = child
  return [
    pronouns ? say('about', { age, pronouns }) : say('aboutAge', { age }),
    profile.languages.length > 0 && `${listed(profile.languages)}.`,
    movedInOn && say('hereSince', { month: monthAndYear(movedInOn) }),
  ]
    .filter(Boolean)
    .join(' ')
}

const MOST = 5

/** The few who are closest; the tab People has them all. */
function Around({ child, contacts, careTeam }: Pick<ChildHeroProps, 'child' | 'contacts' | 'careTeam'>) {
  const closest = careTeam.filter((one) => one.relation !== 'home-team')
  const team = closest.map((one) => ({
    key: one.personId,
    name: one.knownAs,
    face: one.face ?? faceFor(one.personId),
  }))
  const others = contacts.map((one) => ({ key: one.id, name: one.name, face: faceFor(one.id) }))
  const keyWorker = careTeam.find((one) => one.relation === 'key-worker')
  const name = child.knownAs
  const people = [...team, ...others]
  return (
    <div className="at-hero-around">
      {people.length > 0 && (
        <>
          <p className="at-hero-small">{say('around', { name })}</p>
          <FaceStack people={people} size={42} most={MOST} sayRest={(count) => say('rest', { count })} />
        </>
      )}
      <p className="at-hero-small">
        {keyWorker ? say('keyWorker', { worker: keyWorker.knownAs, name }) : say('noKeyWorker', { name })}
      </p>
    </div>
  )
}
