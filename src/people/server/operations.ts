import type { Secret } from '#platform/server/secret.ts'
import { type Handled, handle, handleOpen } from '#platform/server/serve.ts'
import * as careTeamContract from '../contract/care-team.ts'
import * as childrenContract from '../contract/children.ts'
import * as leftBehindContract from '../contract/left-behind.ts'
import * as looksContract from '../contract/looks.ts'
import * as ownWordsContract from '../contract/own-words.ts'
import * as setUpContract from '../contract/set-up.ts'
import * as signInContract from '../contract/sign-in.ts'
import * as staysContract from '../contract/stays.ts'
import * as tabletsContract from '../contract/tablets.ts'
import * as workersContract from '../contract/workers.ts'
import { admitChild, moveOn } from './admissions.ts'
import { endInCareTeam, nameInCareTeam } from './care-team.ts'
import { listChildren, readChild } from './children.ts'
import { giveMessenger, leaveApart, listLeftBehind, openLeftBehind, takeIn } from './left-behind.ts'
import { listEmergencies, openInEmergency, readLooks, reviewEmergency } from './looks.ts'
import { chooseFace, type DemoSignIns, readDoor, readMe } from './me.ts'
import { tellOwnWords } from './own-words.ts'
import { addContact, tellProfile } from './profiles.ts'
import { setUp } from './set-up.ts'
import { setPin, signIn, signOut, switchPerson } from './sign-in.ts'
import { listStays, moveTo } from './stays.ts'
import { endTablet, enrolTablet, listTablets } from './tablets.ts'
import {
  addHome,
  addPerson,
  addTie,
  disablePerson,
  endTie,
  giveSignIn,
  listPeople,
  listTeam,
} from './workers.ts'

/** The operations of the slice; `secret` closes new keys, `demo` is set for the made-up home only. */
export function peopleOperations(secret: Secret, demo: DemoSignIns | undefined): Handled[] {
  return [
    handleOpen(setUpContract.setUp, (ctx, wanted) => setUp(ctx, wanted, secret)),
    handleOpen(signInContract.readDoor, (ctx) => readDoor(ctx, demo)),
    handleOpen(signInContract.signIn, signIn),
    handleOpen(signInContract.switchPerson, switchPerson),
    handle(signInContract.signOut, signOut),
    handle(signInContract.readMe, readMe),
    handle(signInContract.setPin, setPin),
    handle(signInContract.chooseFace, chooseFace),
    handle(childrenContract.listChildren, listChildren),
    handle(childrenContract.readChild, readChild),
    handle(childrenContract.admitChild, admitChild),
    handle(childrenContract.tellProfile, tellProfile),
    handle(childrenContract.addContact, addContact),
    handle(childrenContract.moveOn, moveOn),
    handle(staysContract.moveTo, moveTo),
    handle(staysContract.listStays, listStays),
    handle(ownWordsContract.tellOwnWords, tellOwnWords),
    handle(careTeamContract.nameInCareTeam, nameInCareTeam),
    handle(careTeamContract.endInCareTeam, endInCareTeam),
    handle(looksContract.openInEmergency, openInEmergency),
    handle(looksContract.readLooks, readLooks),
    handle(looksContract.listEmergencies, listEmergencies),
    handle(looksContract.reviewEmergency, reviewEmergency),
    handle(workersContract.addHome, addHome),
    handle(workersContract.addPerson, addPerson),
    handle(workersContract.giveSignIn, giveSignIn),
    handle(workersContract.addTie, addTie),
    handle(workersContract.endTie, endTie),
    handle(workersContract.disablePerson, disablePerson),
    handle(workersContract.listPeople, listPeople),
    handle(workersContract.listTeam, listTeam),
    handle(workersContract.enrolTablet, enrolTablet),
    handle(leftBehindContract.giveMessenger, giveMessenger),
    handle(leftBehindContract.listLeftBehind, listLeftBehind),
    handle(leftBehindContract.openLeftBehind, (ctx, one) => openLeftBehind(ctx, one, secret)),
    handle(leftBehindContract.takeIn, (ctx, one, told) => takeIn(ctx, one, told, secret)),
    handle(leftBehindContract.leaveApart, leaveApart),
    handle(tabletsContract.listTablets, listTablets),
    handle(tabletsContract.endTablet, endTablet),
  ]
}
