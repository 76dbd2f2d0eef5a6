import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readChronology } from '#records/contract.ts'
import { PlanVersionId } from '#response/contract/changes.ts'
import { readPlan } from '#response/contract/plan.ts'
import { ResponseId } from '#response/plan.ts'
import { aHome, type TestHome } from '../../test/a-home.ts'
import {
  aDailyResponse,
  aDecision,
  aFirstPlan,
  aMeeting,
  at,
  sitting,
  tomsNeed,
} from '../../test/a-meeting.ts'
import { draftLetter, readLetters, sendLetter } from './contract/letters.ts'
import { listMeetings, MeetingId } from './contract/meeting-list.ts'
import { closeMeeting, DecisionId, decide, markDecisionDone, readMeeting } from './contract/meetings.ts'
import { readPack } from './contract/pack.ts'
import { addTrack, readTracks, scoreTrack, TrackId } from './contract/tracks.ts'

const drumming = ResponseId.parse(randomUUID())
let home: TestHome
beforeAll(async () => {
  home = await aHome()
  await aFirstPlan(home)
})
afterAll(() => home.close())

describe('what a meeting decides', () => {
  test('becomes exactly one new version of the plan, with the meeting as the reason', async () => {
    const meeting = await aMeeting(home, '2026-12-08')
    const changed = {
      ...aDailyResponse(home, sitting, 'Sitting near'),
      dose: { count: 3, per: 'week' as const },
    }
    const drums = aDailyResponse(home, drumming, 'Drumming')
    const steps = [
      {
        ...aDecision(home, meeting, 'Sit near, three evenings'),
        kind: 'change',
        responseId: sitting,
        response: changed,
      },
      { ...aDecision(home, meeting, 'Start drumming'), kind: 'add', response: drums },
    ] as const
    for (const step of steps) await home.done('grace', decide, step)
    const planBefore = await home.done('noor', readPlan, { childId: home.tom })
    expect(planBefore.version?.number).toBe(1)

    const closing = { ...meeting, planVersionId: PlanVersionId.parse(randomUUID()) }
    expect(await home.done('grace', closeMeeting, closing)).toEqual({ planNumber: 2 })
    expect(
      await home.done('noor', closeMeeting, { ...closing, planVersionId: PlanVersionId.parse(randomUUID()) }),
    ).toEqual({
      planNumber: 2,
    })

    const { version, versions } = await home.done('noor', readPlan, { childId: home.tom })
    expect(versions).toHaveLength(2)
    expect(version?.because).toBe('Decided in Tom’s meeting on 8 December 2026.')
    expect(version?.plan.responses.map(({ title, dose }) => [title, dose.count, dose.per])).toEqual([
      ['Sitting near', 3, 'week'],
      ['Drumming', 1, 'day'],
    ])
  })

  test('that stops a response keeps what was tried, and why it ended', async () => {
    const meeting = await aMeeting(home, '2027-01-05')
    const stop = {
      ...aDecision(home, meeting, 'Drumming ends with the term'),
      kind: 'stop' as const,
      responseId: drumming,
    }
    await home.done('noor', decide, stop)
    await home.done('noor', closeMeeting, { ...meeting, planVersionId: PlanVersionId.parse(randomUUID()) })
    const { version } = await home.done('noor', readPlan, { childId: home.tom })
    expect(version?.plan.responses.map((one) => one.title)).toEqual(['Sitting near'])
    expect(version?.plan.stopped).toMatchObject([
      { title: 'Drumming', because: 'Drumming ends with the term' },
    ])
  })

  test('and leaves the plan alone, makes no version of it', async () => {
    const meeting = await aMeeting(home, '2027-02-02')
    await home.done('grace', decide, aDecision(home, meeting, 'Ask school about mornings'))
    const closed = await home.done('grace', closeMeeting, {
      ...meeting,
      planVersionId: PlanVersionId.parse(randomUUID()),
    })
    expect(closed).toEqual({})
    const { versions } = await home.done('noor', readPlan, { childId: home.tom })
    expect(versions).toHaveLength(3)
  })

  test('comes back in the next pack, with what has been done', async () => {
    const { meetings } = await home.done('grace', listMeetings, {})
    const { decisions } = await home.done('dawn', readMeeting, {
      childId: home.tom,
      meetingId: meetings[0]?.id ?? MeetingId.parse(randomUUID()),
    })
    const [asked] = decisions
    at(home, '2027-02-15T12:00:00Z')
    await home.done('nils', markDecisionDone, {
      id: randomUUID(),
      childId: home.tom,
      decisionId: asked?.id ?? DecisionId.parse(randomUUID()),
      doneOn: '2027-02-15',
      words: 'They know.',
    })
    const { earlier } = await home.done('grace', readPack, await aMeeting(home, '2027-03-02'))
    expect(earlier.find((one) => one.title === 'Ask school about mornings')).toMatchObject({
      doneOn: '2027-02-15',
      doneWords: 'They know.',
      heldOn: '2027-02-02',
    })
  })

  test('in a closed meeting nothing more is decided', async () => {
    const { meetings } = await home.done('grace', listMeetings, {})
    const closed = meetings.find((one) => one.closedAt)
    const late = aDecision(home, { meetingId: closed?.id ?? MeetingId.parse(randomUUID()) }, 'One more thing')
    expect(await home.as('grace', decide, late)).toMatchObject({ status: 409 })
  })
})

describe('the letter to the child', () => {
  test('holds only the decisions’ words, and goes when a person has made it their own', async () => {
    const meeting = await aMeeting(home, '2027-03-30')
    await home.done('grace', decide, {
      ...aDecision(home, meeting, 'Same three people on your nights'),
      words: 'We try it for October',
    })
    await home.done('grace', closeMeeting, { ...meeting, planVersionId: PlanVersionId.parse(randomUUID()) })
    const { body } = await home.done('grace', draftLetter, {
      ...meeting,
      id: randomUUID(),
      greeting: 'Dear Tom,',
      ending: 'From Grace',
    })
    expect(body).toBe('Dear Tom,\n\nSame three people on your nights. We try it for October.\n\nFrom Grace')

    expect(await home.as('grace', sendLetter, { ...meeting, id: randomUUID(), body })).toMatchObject({
      status: 422,
      body: { fields: { body: expect.any(Array) } },
    })
    expect((await home.done('tom', readLetters, { childId: home.tom })).letters).toEqual([])

    await home.done('grace', sendLetter, { ...meeting, id: randomUUID(), body: `${body}. Ask me anything.` })
    const { letters } = await home.done('tom', readLetters, { childId: home.tom })
    expect(letters).toMatchObject([{ body: `${body}. Ask me anything.`, writtenBy: { knownAs: 'Grace' } }])
  })

  test('is read by those whose it is to read; to others the chronology says only that it was sent', async () => {
    const { entries } = await home.done('ruth', readChronology, { childId: home.tom, kind: 'everything' })
    expect(entries.map(({ kind }) => kind)).toContain('review.letter')
    expect(JSON.stringify(entries)).not.toContain('Ask me anything')
    expect(await home.as('ruth', readLetters, { childId: home.tom })).toMatchObject({ status: 403 })
  })
})

describe('tracks', () => {
  const trackId = TrackId.parse(randomUUID())
  const score = (as: 'child' | 'worker' | 'clinician', value: number) => ({
    id: randomUUID(),
    childId: home.tom,
    trackId,
    score: value,
    as,
    words: '',
    scoredOn: '2027-03-31',
  })

  test('keep the child’s view, the worker’s and the clinician’s apart', async () => {
    at(home, '2027-03-31T12:00:00Z')
    const track = { id: trackId, childId: home.tom, title: 'Safe at bedtime', needId: tomsNeed, aim: 8 }
    await home.done('amina', addTrack, track)
    await home.done('tom', scoreTrack, score('child', 4))
    await home.done('nils', scoreTrack, score('worker', 6))
    await home.done('noor', scoreTrack, score('clinician', 5))
    const { tracks } = await home.done('tom', readTracks, { childId: home.tom })
    const views = Object.fromEntries(tracks[0]?.scores.map((one) => [one.as, one.score]) ?? [])
    expect(views).toEqual({ child: 4, worker: 6, clinician: 5 })
  })

  test('nobody speaks for the clinician, and a child speaks for themself', async () => {
    expect(await home.as('nils', scoreTrack, score('clinician', 9))).toMatchObject({ status: 403 })
    expect(await home.as('tom', scoreTrack, score('worker', 9))).toMatchObject({ status: 403 })
  })

  test('a score sent twice from a device is written once', async () => {
    const once = score('child', 5)
    await home.done('tom', scoreTrack, once)
    await home.done('tom', scoreTrack, once)
    const { tracks } = await home.done('tom', readTracks, { childId: home.tom })
    expect(tracks[0]?.scores.filter((one) => one.id === once.id)).toHaveLength(1)
  })
})

describe('the doors of a meeting', () => {
  test('a stranger does not learn that there is one', async () => {
    const { meetings } = await home.done('grace', listMeetings, {})
    const meetingId = meetings[0]?.id ?? MeetingId.parse(randomUUID())
    const meeting = { childId: home.tom, meetingId }
    for (const operation of [readPack, readMeeting]) {
      expect(await home.as('sam', operation, meeting)).toMatchObject({ status: 404 })
    }
    expect((await home.done('sam', listMeetings, {})).meetings).toEqual([])
  })

  test('the placing authority reads the decisions, not the pack; a worker reads and does not hold', async () => {
    const { meetings } = await home.done('dawn', listMeetings, {})
    const meetingId = meetings[0]?.id ?? MeetingId.parse(randomUUID())
    const meeting = { childId: home.tom, meetingId }
    expect(await home.as('dawn', readPack, meeting)).toMatchObject({ status: 403 })
    expect(await home.as('nils', readPack, meeting)).toMatchObject({ status: 200 })
    expect(await home.as('nils', decide, aDecision(home, meeting, 'Mine'))).toMatchObject({ status: 403 })
    expect(await home.as('tom', readPack, meeting)).toMatchObject({ status: 403 })
  })
})
