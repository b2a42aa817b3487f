import type { Story } from '../story.ts'

export const AUTH: readonly Story[] = [
  {
    key: 'sso-loop',
    component: 'auth',
    team: 'security',
    kind: 'bug',
    severity: 'major',
    titles: [
      'Redirect loop after SSO login since this morning',
      'Users are sent back to the sign-in page after SAML login',
      'SAML login fails with "assertion expired"',
      'Single sign-on loops for half of our company',
      'Login through our identity provider ends on /login again',
    ],
    reports: [
      'since this morning about {people} of our people cannot get in. They sign in at our identity provider, are redirected to Acme and land on the sign-in page again. Others have no problem. Nothing was changed on our side.',
      'single sign-on is broken for a part of our staff. The browser jumps back and forth between the identity provider and Acme until it says "too many redirects". A private window does not help.',
    ],
    steps: [
      'Open the workspace address and choose "Sign in with SSO".',
      'Sign in at the identity provider.',
      'You are redirected to Acme and see the sign-in page again.',
    ],
    logs: 'auth ERROR AuthError: assertion expired at NotOnOrAfter\n  clock skew 74 s, allowed 30 s\n  sp=workspace idp=saml browser={browser}',
    ask: 'Thank you for the report. Could you tell us since when it happens, and send us the SAML response of one failing login (browser tools, tab Network, entry "acs")? Please also check that the clock of your identity provider is right.',
    reply:
      'The clock of our server was 74 seconds ahead; we have corrected that, but other services never minded. Here is the log of one attempt.',
    solved:
      'Release {version} accepts a clock difference of up to five minutes in SAML assertions. Please try again; nobody should end on the sign-in page any more.',
    closure: 'code-fix',
    next: ['Reproduce with a clock 74 s ahead', 'Decide how much clock skew we accept'],
  },
  {
    key: 'mfa-move',
    component: 'auth',
    team: 'security',
    kind: 'question',
    severity: 'minor',
    titles: [
      'New phone: how do I move my authenticator?',
      'Lost my recovery codes',
      'How can an admin reset two-factor for a colleague?',
    ],
    reports: [
      'I have got a new phone and the old one is already wiped. How do I set up the authenticator again? I am still signed in on my laptop.',
      'a colleague has lost her phone and cannot sign in any more. I am an admin of our workspace. Where can I reset her second factor?',
    ],
    ask: 'An admin of your workspace can reset the second factor: Settings, People, choose the person, "Reset two-factor". The person is asked to set it up again at the next sign-in.',
    reply: 'Found it, thank you. It would help if the sign-in page said so.',
    solved: 'Good to hear that it worked. We have added a line about lost phones to the sign-in help.',
    closure: 'docs-updated',
    docs: 'auth/two-factor-lost-phone',
  },
  {
    key: 'reset-mail',
    component: 'auth',
    team: 'security',
    kind: 'bug',
    severity: 'minor',
    titles: [
      'Password reset mail never arrives',
      'Reset link says it has expired after two minutes',
      'Invitation e-mails are not delivered at our company',
    ],
    reports: [
      'several people at {org} wait for the password reset e-mail and it does not come. It is not in the spam folder either, and our mail server shows no error. Invitations do arrive, with about an hour of delay.',
      'the link in the reset e-mail does not work: it says "expired" although we click on it at once. We think that our mail filter opens the link first to check it.',
    ],
    ask: 'We can see that your mail server accepted the messages. Could you ask your mail administrator whether a link scanner opens them, and send us the time of one attempt?',
    reply:
      'Our administrator says that there is a link scanner, and that it cannot be switched off for single senders.',
    solved:
      'The reset page now asks for one click before it uses up the link, so a scanner can no longer spend it.',
    closure: 'code-fix',
    next: ['Check whether link scanners spend the reset link'],
  },
  {
    key: 'short-session',
    component: 'auth',
    team: 'security',
    kind: 'bug',
    severity: 'minor',
    titles: [
      'Signed out every 15 minutes although "stay signed in" is ticked',
      'Session ends while I am typing',
    ],
    reports: [
      'since version {version} I am signed out several times an hour, also in the middle of writing. "Stay signed in" is ticked and has no effect. This is very annoying, because I have to type the second factor each time.',
    ],
    steps: [
      'Sign in and tick "stay signed in".',
      'Leave the tab open for 15 minutes.',
      'Click anywhere: the sign-in page appears.',
    ],
    ask: 'Is there a session limit in your workspace (Settings, Security, "Sign out after")? And does it happen in all browsers?',
    reply: 'The limit is set to 12 hours. It happens in {browser} only.',
    solved: 'The browser dropped our cookie because of a wrong attribute. This is mended in {version}.',
    closure: 'code-fix',
  },
  {
    key: 'session-survives',
    component: 'auth',
    team: 'security',
    kind: 'security',
    severity: 'major',
    titles: [
      'Old sessions stay valid after a password change: vulnerability?',
      'Deactivated user could still sign in for a day',
    ],
    reports: [
      'during an internal security review we saw that sessions on other devices stay alive after the password was changed, and that a deactivated account could still read documents until the next day. We regard this as a vulnerability. Please treat it as confidential.',
    ],
    ask: 'Thank you for telling us in private. Our security team has been informed. Could you tell us the time of your test, so that we can find it in our audit log?',
    reply: 'The test took place on {weekday} between 10:00 and 10:30. We would like to know how you rate it.',
    solved:
      'All sessions now end when a password changes or an account is deactivated. Thank you again for the careful report.',
    closure: 'code-fix',
    next: ['Confirm on staging, then rate it with the security team'],
  },
  {
    key: 'passkeys',
    component: 'auth',
    team: 'security',
    kind: 'feature-request',
    severity: 'minor',
    titles: ['Please support passkeys for sign-in', 'Feature request: provision groups by SCIM'],
    reports: [
      'it would be great if we could sign in with passkeys instead of a password and a code; several of our other tools offer it, and our IT would like to do away with passwords by the end of the year.',
      'we would like to have our groups created and filled automatically from the directory. At present only users are provisioned, and we keep {count} groups by hand.',
    ],
    ask: 'Thank you for the suggestion. How many people would use it, and is there a date that it depends on?',
    reply: 'All of us, {people} people. There is no fixed date, but our IT asks every quarter.',
    solved: 'We have passed your wish to our product team with your description of how you would use it.',
    closure: 'product-feedback',
  },
]
