/** Care homes, home care, supported living and nursing. */
export const CARE = `
Personal care                   | washing and dressing, intimate care                  | helping people to wash, dress and eat as they prefer                      | Personal care, and kind with it
Medication                      | medication administration, meds, MAR charts          | giving medication and signing MAR charts                                  | Medication trained and confident with MAR charts
Moving and handling people      | hoisting, hoist, patient handling                    | moving people safely with hoists, slings and slide sheets                 | Hoist trained
Dementia care                   | dementia, memory care                                | supporting people who live with dementia to keep their own routines       | Dementia experience, we have a unit of twenty
Care planning                   | care plans, person centred planning                  | writing and reviewing care plans with families                            | Can write a care plan people will read
Safeguarding adults             | safeguarding, adult safeguarding                     | recognising and reporting safeguarding concerns                           | Knows safeguarding and speaks up
End of life care                | palliative care, palliative                          | caring for people at the end of life and their families                   | End of life experience
Learning disability support     | LD support, learning disabilities                    | supporting adults with a learning disability at home and out and about    | Learning disability experience
Autism support                  | autism, autistic adults                              | supporting autistic adults with calm and clear routines                   | Understands autism
Positive behaviour support      | PBS, behaviours that challenge                       | using positive behaviour support plans instead of restraint               | PBS, some behaviours here can challenge
Mental health support           | mental health, recovery work                         | supporting people with their mental health in shared houses               | Mental health background
Domiciliary care                | home care, community care, dom care                  | visiting twelve people a day in their own homes                           | Home care rounds, so a driver
Supported living                | independent living support                           | helping tenants to cook, shop and pay bills                               | Supported living
PEG feeding                     | enteral feeding, tube feeding                        | giving feeds by PEG and keeping the site clean                            | PEG trained would be a bonus
Catheter care                   | stoma care, continence care                          | looking after catheters and stomas                                        | Catheter care
Daily care records              | care notes, digital care notes                       | writing daily notes on a hand-held device                                 | Writes notes up on shift, not after
Nursing assessment              | clinical assessment, clinical observations           | assessing residents and acting on changes in their condition              | Clinical assessment and a clear handover
Wound care                      | dressings, pressure care                             | planning and carrying out wound care                                      | Wound care
Venepuncture                    | phlebotomy, taking bloods                            | taking bloods                                                             | Bloods
Activities                      | activity planning, activities coordination           | planning activities that people ask for                                   | Brings some life to the afternoons
Infection control               | infection prevention, PPE                            | following infection control and putting PPE on properly                   | Infection control
Inspection readiness            | regulated care standards, inspections                | getting the service ready for inspection                                  | Knows what an inspector looks for
`;
