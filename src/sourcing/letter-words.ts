/** A catalogue as it is. The build of the pages compiles every catalogue that stands in a call of this name. */
function words<const Catalogue extends Record<string, string>>(
  _part: string,
  catalogue: Catalogue,
): Catalogue {
  return catalogue
}

/** Every sentence of a referral letter: the page says them through the message catalogue, the document prints them. */
export const letterWords = words('referral', {
  title: 'Referral: {kind}',
  to: 'To {name}',
  pageOf: 'Page {page} of {pages}',
  foot: 'Referral of {day}',
  unprintable:
    '{count, plural, one {# sign} other {# signs}} could not be printed with the letters of this computer; “[sign]” stands there instead.',
  signed: '{name}, {home}, {day}',
  signedAway: '{name}, {day}',
  confidential:
    'This letter holds part of a young person’s record. It is for the person it is sent to, and goes to nobody else without asking.',
  who: 'Who this is about',
  whoIs: '{fullName}, called {knownAs}. Born {born}. {pronouns}.',
  livesAt: 'Lives at {home}.',
  authority: 'Who is responsible',
  placedBy: 'Placed by {authority}.',
  'asked-for': 'What we ask for',
  wishedBy: 'Wished for by {who}.',
  'child-words': 'In their own words',
  ownWords: 'About this',
  'plan-need': 'What it answers in the plan',
  found: 'What was found: {finding}',
  ownNeed: 'About this need',
  tried: 'What we do at home for it',
  lineOf: '{title}: {words}',
  meanings: 'What we have understood',
  likes: 'What they like',
  mattersMost: 'What matters most: {words}',
  likesLine: 'Likes {list}.',
  speaks: 'Speaks {list}.',
  helps: 'What helps when it is hard',
  harder: 'What makes it harder',
})
