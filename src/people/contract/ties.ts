import { z } from 'zod'
import { id } from '#platform/ids.ts'
import { relations } from '#platform/permissions.ts'

export const TieId = id('Tie')

/** The ways in which a person can be tied to a child, a home or the provider. */
export const TieRelation = z.enum(relations).exclude(['child', 'emergency', 'asked-by-link'])
export type TieRelation = z.infer<typeof TieRelation>

/** What each tie leads to: a clinician is of a home or of one child. */
export const leadsTo: Record<TieRelation, readonly ('child' | 'home' | 'provider')[]> = {
  'key-worker': ['child'],
  'home-team': ['home'],
  'agency-worker': ['home'],
  'home-manager': ['home'],
  clinician: ['home', 'child'],
  'clinical-supervisor': ['home'],
  'responsible-individual': ['provider'],
  'placing-authority': ['child'],
  family: ['child'],
  administrator: ['provider'],
}
