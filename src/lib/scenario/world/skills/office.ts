/** Offices: the front desk, the telephone, the files. */
export const OFFICE = `
Microsoft Excel      | Excel, spreadsheets                                        | keeping spreadsheets up to date and sending the daily figures / using Excel to sort, filter and total the week's figures | Excel: sort, filter, sums, without help
Advanced Excel       | pivot tables, VLOOKUP, lookups                             | building pivot tables and lookups for the monthly pack                                      | Pivot tables and lookups, we will test it
Microsoft Word       | MS Word, word processing                                   | typing letters and reports in Word                                                          | Turns out a tidy letter
Diary management     | Outlook, calendar management, Outlook calendars            | managing three diaries and booking meetings                                                 | Looks after other people's diaries
Data entry           | keying, data input, data processing                        | entering orders accurately and at speed                                                     | Fast and accurate data entry
Reception            | front desk, switchboard, meeting and greeting, front of house reception | covering the front desk and switchboard                                             | First face people see, so a warm manner
Telephone work       | inbound calls, call handling, call centre, contact centre  | answering sixty calls a day                                                                 | Confident on the telephone all day
Outbound calls       | telesales, outbound sales, appointment making              | ringing lapsed customers and booking appointments                                           | Not afraid to pick the phone up first
Complaint handling   | complaints, customer complaints                            | looking into complaints and writing the reply                                               | Can calm a complaint down
Live chat and e-mail | webchat, email support, omnichannel                        | answering customers by live chat and e-mail                                                 | Writes well, half of it is chat and e-mail
CRM database         | customer database, CRM                                     | logging every contact on the customer database                                              | Used to a CRM
Order processing     | sales order processing, SOP                                | processing orders and chasing the warehouse for dates                                       | Sales order processing
Purchasing           | raising POs, purchase orders, buying                       | raising purchase orders and chasing suppliers                                               | Has raised purchase orders
Sales administration | sales admin, sales support, quotations                     | supporting the field sales team                                    | Sales admin, quotes and follow-up
Minute taking        | minutes, taking minutes                                    | minuting team and board meetings                                                  | Takes a good minute
Typing               | audio typing, touch typing, copy typing                    | audio typing at 65 words a minute                                                           | 60 words a minute or near it
Filing and archiving | scanning and filing, document control                      | scanning, filing and retrieving documents                                                   | Keeps files where others can find them
Travel booking       | booking travel, travel arrangements                        | booking travel and hotels for the sales team                                                | Books travel
Facilities           | office facilities, supplies                                | ordering supplies and looking after contractors on site                                     | Keeps the building running
HR administration    | HR admin, personnel files                                  | keeping personnel files and preparing contracts                                             | HR admin, very discreet
Onboarding           | starter paperwork, new starters, inductions                | sending offers and collecting starter paperwork                                             | Has onboarded starters in numbers
Employee relations   | ER, disciplinary and grievance, absence management         | supporting managers through absence and disciplinary meetings                               | ER casework
Social media         | content scheduling, social media posts                     | scheduling posts and answering comments                                                     | Some social media
`;

export const FINANCE = `
Purchase ledger       | accounts payable, AP, supplier invoices                | matching, coding and posting four hundred supplier invoices a month | Purchase ledger, 400 invoices a month
Sales ledger          | accounts receivable, AR                                | raising invoices and posting receipts                               | Sales ledger
Credit control        | debt chasing, cash collection                          | ringing customers for payment and cutting overdue debt              | Firm but polite credit control
Bank reconciliation   | bank recs, reconciliations                             | reconciling three bank accounts every week                          | Reconciles the bank without being asked
Payroll               | weekly payroll, running payroll, payroll processing    | running weekly payroll for two hundred and thirty staff             | Has run a payroll start to finish
Sage                  | Sage 50, Sage 200, Sage Line 50                        | posting to the ledgers in Sage                                      | Sage, either 50 or 200
Xero                  | Xero accounting                                        | keeping small clients' books in Xero                                | Xero
VAT returns           | VAT, making tax digital                                | preparing the quarterly VAT return                                  | VAT returns
Month end             | month-end, month-end journals, accruals and prepayments | posting accruals and prepayments and closing the month in four days | Works to month end
Expenses              | expense claims, company cards                          | checking expense claims and company cards                           | Expenses
Management accounts   | monthly accounts, board pack                           | preparing monthly management accounts with commentary               | Management accounts to trial balance and beyond
Budgeting             | forecasting, budgets                                   | preparing budgets with department heads                             | Budgets and forecasts
Bookkeeping           | book-keeping, books to trial balance                   | keeping the books to trial balance                                  | Books to trial balance
`;
