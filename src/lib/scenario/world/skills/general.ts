/** Skills that several sectors ask for. */
export const GENERAL = `
Team leadership        | team leader, leading a team, people management, supervision | running the team briefing and allocating the work / supervising new starters and agency staff | Has led a team before, even a small one
Training others        | train the trainer, buddy training, staff training           | training new starters and signing off their competence                                             | Happy to show new people the ropes
Rota planning          | rotas, shift planning, labour planning                      | writing the weekly rota and covering sickness at short notice                                      | Has done rotas and can find cover at short notice
Health and safety      | H&S, risk awareness, safe systems of work                   | carrying out daily safety checks and reporting near misses                                         | Takes health and safety seriously and reports things
Manual handling        | lifting and carrying, handball                              | lifting up to 20 kg by hand through the shift                                                      | Physical job, cases up to 20 kg all day
First aid              | first aider, emergency first aid                            | acting as shift first aider                                                                        | A first aider would be handy
Customer service       | customer care, dealing with customers, customer facing      | dealing with customers face to face and by telephone / putting things right when a customer was unhappy | Good with customers, face to face and on the phone
Cash handling          | till work, cashing up                                       | cashing up the till and banking the takings                                                        | Trusted with the till and cashing up
Working to targets     | target driven, KPIs, performance targets                    | beating the daily target set for the team                                                          | Used to working to a target
Record keeping         | paperwork, completing records, documentation                | keeping accurate records and handing over in writing                                               | Tidy with paperwork
Report writing         | writing reports, reporting                                  | writing the weekly report for the manager                                                          | Can put a clear report together
Problem solving        | fault resolution, troubleshooting                           | finding the cause of faults and putting it right                                | Works a problem through before asking
`;
