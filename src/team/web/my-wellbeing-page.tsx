import { useState } from 'react'
import type { Me } from '#people/contract/sign-in.ts'
import { homeOf, useMe } from '#people/web/use-me.ts'
import { PageEmpty } from '#platform/web/parts/page-states.tsx'
import { PageOf } from '#platform/web/parts/page-trouble.tsx'
import { AskWord } from './ask-word.tsx'
import { CheckForm } from './check-form.tsx'
import { MyRibbon } from './my-ribbon.tsx'
import { OfferedToMe } from './offered-to-me.tsx'
import { useMine } from './use-mine.ts'
import { WhatHelps } from './what-helps.tsx'
import { WhoSees } from './who-sees.tsx'
import { say } from './words.ts'
import './team.css'

/** What belongs to the one who works here: how they come and go, who sees it, a word, what helps. */
export function MyWellbeingPage() {
  const me = useMe()
  return <PageOf asked={me}>{me.data && <MyWellbeing me={me.data} />}</PageOf>
}

function MyWellbeing({ me }: { me: Me }) {
  const { asked, checks, choiceFor } = useMine()
  const [now] = useState(() => new Date())
  const timeZone = homeOf(me)?.timeZone ?? 'UTC'
  const homes = asked.data?.homes ?? []
  return (
    <div className="team-mine">
      <header>
        <h1>{say('title')}</h1>
        <p className="team-lead-line">{say('titleSays')}</p>
      </header>
      <CheckForm me={me} checks={checks} timeZone={timeZone} now={now} homes={asked.data?.homes} />
      <PageOf asked={asked}>
        {homes.length === 0 && <PageEmpty title={say('noHome')}>{say('noHomeSays')}</PageEmpty>}
        <OfferedToMe support={asked.data?.support ?? []} timeZone={timeZone} />
        <div className="team-two">
          <MyRibbon checks={checks} timeZone={timeZone} now={now} />
          {homes.length > 0 && (
            <div className="team-side">
              <WhoSees homes={homes} choiceFor={choiceFor} timeZone={timeZone} />
              <AskWord homes={homes} words={asked.data?.words ?? []} timeZone={timeZone} />
            </div>
          )}
        </div>
        <WhatHelps meId={me.personId} told={asked.data?.whatHelps} />
      </PageOf>
    </div>
  )
}
