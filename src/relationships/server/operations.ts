import { type Handled, handle } from '#platform/server/serve.ts'
import * as around from '../contract/around.ts'
import * as referrals from '../contract/referrals.ts'
import * as tree from '../contract/tree.ts'
import { admitReferred } from './admit-referred.ts'
import { endAround, tellAround } from './around.ts'
import { linkContact } from './contact-links.ts'
import { readAround } from './read-around.ts'
import { readReferral } from './read-referral.ts'
import { decideReferral, readReferrals, tellBeside, tellReferral } from './referrals.ts'
import { addStep, tellStep } from './steps.ts'
import { readFamilyTree, tellFamilyLink } from './tree.ts'

export const relationshipsOperations: Handled[] = [
  handle(around.tellAround, tellAround),
  handle(around.endAround, endAround),
  handle(around.linkContact, linkContact),
  handle(around.addStep, addStep),
  handle(around.tellStep, tellStep),
  handle(around.readAround, readAround),
  handle(tree.tellFamilyLink, tellFamilyLink),
  handle(tree.readFamilyTree, readFamilyTree),
  handle(referrals.tellReferral, tellReferral),
  handle(referrals.tellBeside, tellBeside),
  handle(referrals.decideReferral, decideReferral),
  handle(referrals.admitReferred, admitReferred),
  handle(referrals.readReferrals, readReferrals),
  handle(referrals.readReferral, readReferral),
]
