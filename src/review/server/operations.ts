import { type Handled, handle } from '#platform/server/serve.ts'
import * as homeMoments from '../contract/home-moments.ts'
import * as letters from '../contract/letters.ts'
import * as meetingList from '../contract/meeting-list.ts'
import * as meetings from '../contract/meetings.ts'
import * as pack from '../contract/pack.ts'
import * as tracks from '../contract/tracks.ts'
import { closeMeeting } from './close-meeting.ts'
import { addPriority, decide, markDecisionDone, takeBackDecision } from './decisions.ts'
import { readHomeMoments } from './home-moments.ts'
import { draftLetter, keepLetterDraft, readLetterDraft, readLetters, sendLetter } from './letters.ts'
import { listMeetings, readMeeting, startMeeting } from './meetings.ts'
import { readPack } from './pack.ts'
import { readSeeing } from './seeing.ts'
import { addTrack, endTrack, readTracks, scoreTrack } from './tracks.ts'

export const reviewOperations: Handled[] = [
  handle(tracks.addTrack, addTrack),
  handle(tracks.readTracks, readTracks),
  handle(tracks.scoreTrack, scoreTrack),
  handle(tracks.endTrack, endTrack),
  handle(pack.readSeeing, readSeeing),
  handle(meetings.startMeeting, startMeeting),
  handle(meetingList.listMeetings, listMeetings),
  handle(meetings.readMeeting, readMeeting),
  handle(pack.readPack, readPack),
  handle(homeMoments.readHomeMoments, readHomeMoments),
  handle(meetings.decide, decide),
  handle(meetings.addPriority, addPriority),
  handle(meetings.markDecisionDone, markDecisionDone),
  handle(meetings.takeBackDecision, takeBackDecision),
  handle(meetings.closeMeeting, closeMeeting),
  handle(letters.draftLetter, draftLetter),
  handle(letters.keepLetterDraft, keepLetterDraft),
  handle(letters.readLetterDraft, readLetterDraft),
  handle(letters.sendLetter, sendLetter),
  handle(letters.readLetters, readLetters),
]
