import type { ModelPart } from '../model-of-care.ts'

/** The four ways of being with a young person that relationship-based care names. */
export const relationalPractices: ModelPart[] = [
  {
    id: 'attuning',
    name: 'Attuning',
    says: 'Being there now, and in tune with this young person and this moment.',
  },
  {
    id: 'curiosity',
    name: 'Curiosity',
    says: 'Wanting to learn who they are, and leaving our guesses and verdicts aside.',
  },
  {
    id: 'following',
    name: 'Following',
    says: 'Letting what they show us matters lead the way, instead of our own agenda.',
  },
  {
    id: 'holding',
    name: 'Holding',
    says: 'Making a haven in which safety and dignity are kept.',
  },
]

/** Its six principles and three simple rules. */
export const relationalPrinciples: ModelPart[] = [
  {
    id: 'healing-culture',
    name: 'Healing and recovery culture',
    says: 'New, kind experience answers what violence and neglect have taught.',
  },
  {
    id: 'positive-leadership',
    name: 'Positive leadership',
    says: 'Leaders serve, share power, and care about each person.',
  },
  {
    id: 'teamwork',
    name: 'Teamwork',
    says: 'One purpose, trust, and information that reaches everyone.',
  },
  {
    id: 'inter-professional-practice',
    name: 'Working across professions',
    says: 'Responsibility, authority and accountability are named, so that each can own their part.',
  },
  {
    id: 'therapeutic-care-delivery',
    name: 'Therapeutic care each day',
    says: 'Safe, expected, and built on what matters to this child.',
  },
  {
    id: 'system-design',
    name: 'A system that learns',
    says: 'Improvement goes on beyond what a standard asks.',
  },
  {
    id: 'child-at-the-centre',
    name: 'Rule one: the child at the centre',
    says: 'Held there in every decision.',
  },
  {
    id: 'best-way-easiest',
    name: 'Rule two: the best way is the easiest way',
    says: 'If it is hard to do right, we change the system.',
  },
  {
    id: 'all-relationships',
    name: 'Rule three: support all relationships',
    says: 'Between children, adults, families and services.',
  },
]
