import type { Story } from '../story.ts'

export const BILLING: readonly Story[] = [
  {
    key: 'invoice-cent',
    component: 'billing',
    team: 'java',
    kind: 'bug',
    severity: 'minor',
    titles: [
      'Invoice total is off by one cent',
      'VAT on the July invoice does not add up',
      'Invoice differs from the order by 0.01 EUR',
    ],
    reports: [
      'the total of our last invoice is wrong: the lines sum to 119.00, the total says 118.99. Our accounting refuses it. It is only a cent, but we cannot book it.',
    ],
    logs: 'InvoiceTotal: expected 118.99 but lines sum to 119.00\ntax rounded per line, 7 lines',
    ask: 'Thank you, we can see it. Which amount did your accounting expect, and would a corrected invoice help for now?',
    reply: 'Please send a corrected one over 119.00. It happened in three of the last five months.',
    solved:
      'Tax is now rounded once an invoice and no longer once a line. The corrected invoice is in your account.',
    closure: 'code-fix',
    next: ['Round tax once an invoice and check the old invoices'],
  },
  {
    key: 'charged-twice',
    component: 'billing',
    team: 'java',
    kind: 'bug',
    severity: 'critical',
    titles: ['Charged twice for September', 'Card was debited two times after the upgrade'],
    reports: [
      'our card was charged twice for the same month, 1,188.00 EUR each. There is only one invoice in the account. Please refund one of them urgently; our finance has blocked the card because of it.',
    ],
    ask: 'We are sorry about that. We have found both payments and sent the second one back; it takes two to three working days. We are looking for the cause.',
    reply:
      'Thank you. We need a written confirmation for our finance, and we want to be sure that it does not happen again next month.',
    solved:
      'The payment was sent again after a timeout although the first attempt had succeeded. Each attempt now carries a key, so that the bank refuses a second one. The refund is on its way and the confirmation is attached to your account.',
    closure: 'code-fix',
    next: ['List all accounts that were charged twice', 'Add an idempotency key to the payment call'],
  },
  {
    key: 'payments-fail',
    component: 'billing',
    team: 'java',
    kind: 'bug',
    severity: 'critical',
    burst: '2026-11-12',
    titles: [
      'Nobody can pay: the payment page answers with an error',
      'Card payments fail for all our customers',
    ],
    reports: [
      'for about an hour no payment has gone through. The payment page answers with an error for each card, so nobody can book. We lose sales by the hour. Please treat this as urgent; it is an outage for us.',
    ],
    steps: [
      'Put anything into the basket and go to the payment page.',
      'Enter a test card and choose "Pay".',
      'The page says "payment failed (E-1407)".',
    ],
    logs: 'payments ERROR PaymentGateway: E-1407 unknown currency code EUR \n  at CurrencyTable.find(CurrencyTable.java:88)\n  release {version}',
    ask: 'We can see the failed payments. Our engineers are looking at it now. Does it happen with all cards and currencies?',
    reply: 'All cards, all in euro. A customer who paid in pounds had no problem.',
    solved:
      'The new currency table had a blank behind "EUR". It is corrected, and payments go through again.',
    closure: 'code-fix',
    next: ['Roll back the currency table', 'Tell the three affected customers when it is over'],
  },
  {
    key: 'invoice-address',
    component: 'billing',
    team: 'java',
    kind: 'question',
    severity: 'minor',
    titles: [
      'Please change the address on our invoices',
      'Where do I enter our VAT number?',
      'Invoice needs a purchase order number',
      'Can we pay by bank transfer instead of card?',
    ],
    reports: [
      'we have a question about our invoices. {org} has moved, and our accounting needs the new address and our order number on them. Where can I change this?',
      'how do we change the way we pay? Our company does not want a card on file. And where does the tax number go?',
    ],
    ask: 'You find it under Settings, Billing, "Invoice details"; only the owner of the workspace sees that page. For bank transfer on a yearly plan I can change it for you: please confirm by replying.',
    reply: 'Thank you, I was not the owner, that is why I did not see it. My boss has changed it.',
    solved: 'All set: the next invoice will have the new details.',
    closure: 'knowledge-transfer',
  },
  {
    key: 'seats',
    component: 'billing',
    team: 'java',
    kind: 'bug',
    severity: 'minor',
    titles: ['Seats on the invoice do not match our users', 'Removed users are still billed'],
    reports: [
      'we are billed for {count} seats, but have {people} fewer active users. People whom we removed last month seem to be counted still, which is wrong.',
    ],
    ask: 'Seats are counted at the end of the billing month. Could you send us the names of two people who were removed, and when?',
    reply: 'Both were removed on the 3rd, four weeks before the invoice.',
    solved:
      'Users who were removed while an invitation was open were counted. This is corrected, and you have a credit on the next invoice.',
    closure: 'code-fix',
  },
  {
    key: 'plan-questions',
    component: 'billing',
    team: 'java',
    kind: 'question',
    severity: 'minor',
    titles: [
      'What happens to our data when we downgrade?',
      'Discount for non-profits?',
      'When does a trial end exactly?',
    ],
    reports: [
      'before we change our plan we would like to know what happens to our data and whether there is a special price for organisations like ours. Who can tell us?',
    ],
    ask: 'Your data stays; features above the new plan become read-only. For prices I am handing you to our sales team, who will write to you today.',
    reply: 'That answers it, thanks.',
    solved: 'Glad to help. The comparison of the plans is on our pricing page.',
    closure: 'knowledge-transfer',
  },
]
