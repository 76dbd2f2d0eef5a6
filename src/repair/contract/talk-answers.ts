/** What a child may answer when they are asked whom they want to talk with. Each is an answer. */
export const talkAnswers = ['chose', 'not-now', 'later', 'nobody', 'talked'] as const
